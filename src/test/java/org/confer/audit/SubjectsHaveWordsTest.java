package org.confer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.confer.kernel.Message;
import org.confer.shell.BundleMessages;
import org.junit.jupiter.api.Test;

/** Every kind of thing of which the trail tells has a word of its own in both languages. */
class SubjectsHaveWordsTest {

    private static final Pattern SUBJECT =
            Pattern.compile("String subject\\(\\) \\{\\s*return \"([^\"]+)\"");

    @Test
    void inEnglishAndInChinese() throws IOException {
        TreeSet<String> subjects = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = SUBJECT.matcher(Files.readString(file));
                while (found.find()) {
                    subjects.add(found.group(1));
                }
            }
        }
        BundleMessages messages = new BundleMessages();

        assertThat(subjects).contains("meeting");
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(subjects)
                    .allSatisfy(subject ->
                            assertThat(
                                            messages.text(
                                                    Message.of("audit.subject." + subject),
                                                    language))
                                    .doesNotStartWith("!"));
        }
    }
}
