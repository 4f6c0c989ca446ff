package org.confer.action;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.confer.SecondApplication;
import org.confer.calendar.WorkingDays;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Climbs the ladder of a given moment in a process of its own. */
final class ClimbingElsewhere {

    private ClimbingElsewhere() {}

    public static void main(String[] settings) throws IOException {
        SecondApplication.obey(
                settings,
                (application, words, out) -> {
                    rounds(application, Instant.parse(words[1])).climb();
                    return "climbed " + words[1];
                });
    }

    private static LadderRounds rounds(ApplicationContext application, Instant now) {
        return new LadderRounds(
                application.getBean(ActionStore.class),
                application.getBean(LadderStore.class),
                application.getBean(WorkingDays.class),
                application,
                Clock.fixed(now, ZoneOffset.UTC),
                application.getBean(PlatformTransactionManager.class));
    }
}
