package org.confer.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mock.env.MockEnvironment;

/** A program of its own that writes or sends mails and dies at a given step; see the test of it. */
final class DyingOutbox {

    /** Where it dies, without any of the last words a program has. */
    enum Step {
        WHILE_WRITING,
        BEFORE_TAKING,
        AFTER_TAKING,
        AFTER_SENDING,
        AFTER_RECORDING,
        /** Not by itself: it is killed while it speaks to the mail server. */
        WHILE_SENDING
    }

    static final int HALTED = 77;

    private DyingOutbox() {}

    /**
     * @param arguments step, JDBC address, role, password, port of the mail server
     */
    public static void main(String[] arguments) {
        Step step = Step.valueOf(arguments[0]);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[1]);
        source.setUser(arguments[2]);
        source.setPassword(arguments[3]);
        DSLContext db = DSL.using(source, SQLDialect.POSTGRES);
        Postman postman = new Postman(settings(Integer.parseInt(arguments[4])));
        if (step == Step.WHILE_WRITING) {
            db.transaction(transaction -> {
                new Outbox(new MailStore(transaction.dsl()), postman, Clock.systemUTC())
                        .write(OutboxDiesTest.INVITATION);
                halt();
            });
        }
        new Outbox(new DyingStore(db, step), postman, Clock.systemUTC()).sendDue();
        // the step never came
        System.exit(1);
    }

    static MockEnvironment settings(int port) {
        return new MockEnvironment()
                .withProperty("CONFER_SMTP_HOST", "127.0.0.1")
                .withProperty("CONFER_SMTP_PORT", "" + port)
                .withProperty("CONFER_SMTP_SECURITY", "none")
                .withProperty("CONFER_MAIL_FROM", "confer@town.example");
    }

    private static void halt() {
        Runtime.getRuntime().halt(HALTED);
    }

    private static final class DyingStore extends MailStore {

        private final Step step;

        DyingStore(DSLContext db, Step step) {
            super(db);
            this.step = step;
        }

        @Override
        Optional<KeptMail> take(Instant now, Duration lease) {
            haltAt(Step.BEFORE_TAKING);
            Optional<KeptMail> taken = super.take(now, lease);
            haltAt(Step.AFTER_TAKING);
            return taken;
        }

        @Override
        void sent(long id, Instant now) {
            haltAt(Step.AFTER_SENDING);
            super.sent(id, now);
            haltAt(Step.AFTER_RECORDING);
        }

        private void haltAt(Step here) {
            if (step == here) {
                halt();
            }
        }
    }
}
