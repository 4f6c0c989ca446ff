package org.confer.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.MeetingId;
import org.junit.jupiter.api.Test;

/** What waits for a follower who is slow. */
class MailboxTest {

    private final List<Runnable> work = new ArrayList<>();
    private final List<Change> seen = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(seen::add, work::add);
    private final CommonReading everything = new CommonReading();

    @Test
    void ofAParagraphOnlyTheLastStateWaits() {
        mailbox.put(null, List.of(paragraph(1, 4)));
        mailbox.put(null, List.of(paragraph(1, 5), paragraph(2, 1)));
        work.forEach(Runnable::run);
        assertThat(seen)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.everything()).isNull();
                    assertThat(change.paragraphs())
                            .extracting(Paragraph::version)
                            .containsExactly(5, 1);
                });
    }

    @Test
    void whatIsWrittenAfterEverythingChangedIsShownAfterIt() {
        mailbox.put(everything, List.of());
        mailbox.put(null, List.of(paragraph(1, 5)));
        work.forEach(Runnable::run);
        assertThat(seen)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.everything()).isSameAs(everything);
                    assertThat(change.paragraphs()).hasSize(1);
                });
    }

    @Test
    void whatWasWrittenBeforeEverythingChangedIsReadWithIt() {
        mailbox.put(null, List.of(paragraph(1, 5)));
        mailbox.put(everything, List.of());
        work.forEach(Runnable::run);
        assertThat(seen)
                .singleElement()
                .satisfies(change -> assertThat(change.paragraphs()).isEmpty());
    }

    private static Paragraph paragraph(long id, int version) {
        return new Paragraph(
                new ParagraphId(id),
                new MeetingId(1),
                new AgendaItemId(1),
                1,
                ParagraphKind.PLAIN,
                "",
                version,
                null);
    }
}
