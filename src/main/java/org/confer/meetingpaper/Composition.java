package org.confer.meetingpaper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.confer.document.Block;
import org.confer.document.Layout;
import org.confer.document.Masthead;
import org.confer.document.Paper;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.meeting.spi.EarlierMatter;
import org.confer.shell.Formats;

/**
 * Puts what is to be known before a meeting into words, in one language.
 *
 * @param items as the receiving unit may be shown them
 * @param seats all of them
 * @param earlier what earlier meetings left, as the receiving unit may be shown it
 * @param made moment that the file names as its creation
 */
record Composition(
        Messages messages,
        Locale language,
        MeetingListing meeting,
        List<AgendaItemListing> items,
        List<SeatListing> seats,
        List<EarlierMatter> earlier,
        Instant made) {

    Paper paper(Sort sort, Layout layout) {
        String date = Formats.of(language).date(made.atZone(meeting.zone()).toLocalDate());
        List<Block> body =
                switch (sort) {
                    case AGENDA -> agenda();
                    case NOTICE -> notice(date);
                    case ATTENDANCE -> attendance();
                };
        return new Paper(
                language,
                layout,
                say("meetingpaper.title." + sort, meeting.title()),
                new Masthead(
                        meeting.conferenceName(),
                        say("meetingpaper.number", meeting.number()),
                        meeting.lead().name(),
                        date),
                body,
                null,
                List.of(),
                made);
    }

    private List<Block> agenda() {
        List<Block> body = new ArrayList<>(facts());
        if (!earlier.isEmpty()) {
            body.add(earlierTable());
        }
        body.add(
                new Block.Table(
                        say("meetingpaper.agenda"),
                        List.of(
                                new Block.Column(say("meetingpaper.column.number"), 2),
                                new Block.Column(say("meetingpaper.column.item"), 10),
                                new Block.Column(say("meetingpaper.column.purpose"), 4),
                                new Block.Column(say("meetingpaper.column.unit"), 5),
                                new Block.Column(say("meetingpaper.column.minutes"), 3)),
                        items.stream().map(this::row).toList()));
        return body;
    }

    private List<String> row(AgendaItemListing item) {
        String title =
                item.confidential() ? say("meetingpaper.confidential", item.title()) : item.title();
        String lineage =
                item.earlier().isEmpty()
                        ? ""
                        : "\n" + say("meetingpaper.deferred", item.earlier().getLast().number());
        return List.of(
                Integer.toString(item.position()),
                title + lineage,
                messages.text(item.purpose().label(), language),
                item.proposedBy().name(),
                Integer.toString(item.minutes()));
    }

    private Block earlierTable() {
        Formats formats = Formats.of(language);
        return new Block.Table(
                say("meetingpaper.earlier"),
                List.of(
                        new Block.Column(say("meetingpaper.column.matter"), 10),
                        new Block.Column(say("meetingpaper.column.unit"), 5),
                        new Block.Column(say("meetingpaper.column.due"), 5),
                        new Block.Column(say("meetingpaper.column.status"), 4)),
                earlier.stream()
                        .map(matter ->
                                List.of(
                                        say(
                                                "meetingpaper.matter",
                                                matter.text(),
                                                matter.decisionNumber(),
                                                matter.meeting()),
                                        matter.lead().name(),
                                        formats.date(matter.dueOn()),
                                        messages.text(matter.status(), language)))
                        .toList());
    }

    private List<Block> notice(String date) {
        List<Block> body = new ArrayList<>();
        body.add(
                new Block.Labelled(
                        say("meetingpaper.to"),
                        seats.stream()
                                .filter(seat -> seat.role() != SeatRole.COPY)
                                .map(seat -> seat.unit().name())
                                .toList()));
        body.add(
                new Block.Paragraph(
                        say(
                                "meetingpaper.notice.opening",
                                meeting.conferenceName(),
                                meeting.title())));
        body.addAll(facts());
        List<String> about = new ArrayList<>();
        items.forEach(
                item -> about.add(say("meetingpaper.notice.item", item.position(), item.title())));
        if (!about.isEmpty()) {
            body.add(new Block.Labelled(say("meetingpaper.notice.about"), about));
        }
        body.add(new Block.Paragraph(say("meetingpaper.notice.request")));
        body.add(
                new Block.Paragraph(
                        say("meetingpaper.notice.signed", meeting.lead().name(), date)));
        return body;
    }

    private List<Block> attendance() {
        List<Block> body = new ArrayList<>(facts());
        body.add(
                new Block.Table(
                        null,
                        List.of(
                                new Block.Column(say("meetingpaper.column.number"), 2),
                                new Block.Column(say("meetingpaper.column.unit"), 6),
                                new Block.Column(say("meetingpaper.column.role"), 4),
                                new Block.Column(say("meetingpaper.column.person"), 5),
                                new Block.Column(say("meetingpaper.column.signature"), 7)),
                        signatures()));
        return body;
    }

    private List<List<String>> signatures() {
        List<SeatListing> coming =
                seats.stream().filter(seat -> seat.role() != SeatRole.COPY).toList();
        List<List<String>> rows = new ArrayList<>();
        for (SeatListing seat : coming) {
            rows.add(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            seat.unit().name(),
                            messages.text(seat.role().label(), language),
                            seat.person(),
                            ""));
        }
        return rows;
    }

    private List<Block> facts() {
        List<Block> facts = new ArrayList<>();
        meeting.planned()
                .ifPresent(period ->
                        facts.add(
                                new Block.Labelled(
                                        say("meetingpaper.time"),
                                        Formats.of(language).period(period, meeting.zone()))));
        if (!meeting.where().isEmpty()) {
            facts.add(new Block.Labelled(say("meetingpaper.place"), meeting.where()));
        }
        return facts;
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments), language);
    }
}
