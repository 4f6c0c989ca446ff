package org.confer.sitting;

import java.io.IOException;
import java.io.PrintStream;
import java.util.UUID;
import org.confer.SecondApplication;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.confer.security.Acting;
import org.springframework.context.ConfigurableApplicationContext;

/** Follows a meeting and takes a pen in a process of its own. */
final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] settings) throws IOException {
        SecondApplication.obey(settings, OtherProcess::obey);
    }

    private static String obey(
            ConfigurableApplicationContext application, String[] words, PrintStream out) {
        Paragraphs paragraphs = application.getBean(Paragraphs.class);
        Acting acting = application.getBean(Acting.class);
        long id = Long.parseLong(words[1]);
        return switch (words[0]) {
            case "follow" -> {
                application
                        .getBean(Following.class)
                        .follow(new MeetingId(id), change -> tell(change, out));
                yield "follows";
            }
            case "take" -> {
                Outcome<Paragraph> taken =
                        acting.as(
                                new PersonId(Long.parseLong(words[2])),
                                () ->
                                        paragraphs.take(
                                                new ParagraphId(id), UUID.fromString(words[3])));
                yield taken.isDone() ? "taken" : "refused";
            }
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static void tell(Change change, PrintStream out) {
        if (change.everything() != null) {
            SecondApplication.say(out, "everything");
        }
        change.paragraphs()
                .forEach(now ->
                        SecondApplication.say(out, "paragraph " + now.id() + " " + now.text()));
    }
}
