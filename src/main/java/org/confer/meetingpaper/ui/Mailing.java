package org.confer.meetingpaper.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.confer.conference.Unit;
import org.confer.document.Layout;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;
import org.confer.meetingpaper.MeetingPapers;
import org.confer.shell.Confirmation;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.sitting.Following;

/** Whether the papers that were mailed still hold, and the button that mails them again. */
class Mailing extends Outdated {

    private final MeetingPapers papers;
    private final MeetingListing meeting;
    private final Supplier<Locale> language;
    private final Supplier<Layout> layout;

    Mailing(
            MeetingPapers papers,
            Following following,
            MeetingListing meeting,
            Supplier<Locale> language,
            Supplier<Layout> layout) {
        super(papers, following, meeting.id());
        this.papers = papers;
        this.meeting = meeting;
        this.language = language;
        this.layout = layout;
    }

    @Override
    void draw(List<Unit> outdated) {
        add(
                Parts.heading("meetingpaper.mailing"),
                Parts.quiet(Words.of("meetingpaper.mailing.explained")));
        papers.sendings(meeting.id()).stream()
                .findFirst()
                .ifPresent(at ->
                        add(
                                new Paragraph(
                                        Words.of(
                                                "meetingpaper.lastSent",
                                                Words.formats().dateTime(at, meeting.zone())))));
        if (!outdated.isEmpty()) {
            add(
                    new Paragraph(
                            Words.of(
                                    "meetingpaper.outdated",
                                    Words.formats()
                                            .list(outdated.stream().map(Unit::name).toList()))));
        }
        add(
                outdated.isEmpty()
                        ? Parts.button("meetingpaper.send", click -> ask())
                        : Parts.primary("meetingpaper.sendAgain", click -> ask()));
    }

    private void ask() {
        Confirmation.ask(
                Message.of("meetingpaper.send.ask"),
                Message.of("meetingpaper.send.consequence"),
                Message.of("meetingpaper.send"),
                () ->
                        Told.of(
                                () -> papers.sendToAll(meeting.id(), language.get(), layout.get()),
                                Message.of("meetingpaper.written"),
                                count -> draw()));
    }
}
