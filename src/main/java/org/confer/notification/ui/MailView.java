package org.confer.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.confer.kernel.Message;
import org.confer.notification.CalendarPart;
import org.confer.notification.KeptMail;
import org.confer.notification.MailState;
import org.confer.notification.Outbox;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** One mail of the outbox as it was written, and what has become of it. */
@Route("administration/mails/:id([1-9][0-9]{0,17})")
@RolesAllowed("ADMINISTER")
class MailView extends Page implements BeforeEnterObserver {

    private final Outbox outbox;

    MailView(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters()
                        .getLong("id")
                        .flatMap(outbox::find)
                        .orElseThrow(NotFoundException::new));
    }

    private void show(KeptMail kept) {
        clear();
        title(kept.mail().subject());
        if (outbox.sends() && kept.state() != MailState.SENT) {
            actions(new Button(Words.of("notification.mail.send"), click -> send(kept.id())));
        }
        Facts facts =
                new Facts()
                        .with(Words.of("notification.mail.to"), kept.mail().recipient())
                        .with(Words.of("notification.mail.when"), time(kept.createdAt()))
                        .with(Words.of("notification.mail.state"), Words.of(kept.state().label()))
                        .with(Words.of("notification.mail.sentAt"), time(kept.sentAt()))
                        .with(Words.of("notification.mail.next"), time(kept.nextAttemptAt()));
        if (kept.lastError() != null) {
            facts.with(
                    Words.of("notification.mail.error"),
                    Words.of("notification.mail.attempts", kept.attempts(), kept.lastError()));
        }
        add(facts, block(kept.mail().body()));
        CalendarPart calendar = kept.mail().calendar();
        if (calendar != null) {
            add(
                    new H2(Words.of("notification.mail.calendar", calendar.method())),
                    block(calendar.text()));
        }
    }

    private void send(long id) {
        if (Toast.tell(outbox.sendAgain(id), Message.of("notification.mail.queued"))) {
            show(outbox.find(id).orElseThrow(NotFoundException::new));
        }
    }

    private static Pre block(String text) {
        Pre block = new Pre(text);
        block.addClassNames("card", "mail-body");
        return block;
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : Words.formats().dateTime(instant, Words.zone());
    }
}
