package org.confer.sitting;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.confer.Confer;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.confer.security.Acting;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application once more, on the same database, in a process of its own; does what it is
 * told by lines and says what it hears. Ends with its input.
 */
final class OtherProcess {

    static final String SAYS = ">> ";

    private OtherProcess() {}

    public static void main(String[] settings) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ConfigurableApplicationContext application =
                        new SpringApplicationBuilder(Confer.class).run(settings);
                BufferedReader told =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            out.println(SAYS + "ready");
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                out.println(SAYS + obey(application, line.split(" ", 4), out));
            }
        }
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
            out.println(SAYS + "everything");
        }
        change.paragraphs()
                .forEach(now -> out.println(SAYS + "paragraph " + now.id() + " " + now.text()));
    }
}
