package org.confer.meetingpaper;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.confer.document.Layout;
import org.confer.document.PdfWriter;
import org.confer.kernel.Messages;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.SeatListing;
import org.confer.meeting.spi.EarlierMatter;
import org.confer.shell.Languages;
import org.springframework.stereotype.Component;

/** Prints papers from what their reader may be shown. */
@Component
class Printing {

    private final PdfWriter pdf;
    private final Messages messages;
    private final Clock clock;

    Printing(PdfWriter pdf, Messages messages, Clock clock) {
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    PrintedPaper print(Sort sort, Shown shown, Locale language, Layout layout) {
        Locale nearest = Languages.nearest(language);
        Composition composition =
                new Composition(
                        messages,
                        nearest,
                        shown.meeting(),
                        shown.items(),
                        shown.seats(),
                        shown.earlier(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new PrintedPaper(
                "%s-%s-%s.pdf"
                        .formatted(sort.fileName(), shown.meeting().id(), nearest.getLanguage()),
                pdf.write(composition.paper(sort, layout)));
    }

    /** What the reader may be shown of a meeting. */
    record Shown(
            MeetingListing meeting,
            List<AgendaItemListing> items,
            List<SeatListing> seats,
            List<EarlierMatter> earlier) {}
}
