package org.confer.minutes;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.confer.document.Block;
import org.confer.document.Imprint;
import org.confer.document.Layout;
import org.confer.document.Masthead;
import org.confer.document.Paper;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.Period;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.SeatRole;
import org.confer.shell.Formats;
import org.confer.shell.Languages;
import org.confer.sitting.ParagraphKind;
import org.jspecify.annotations.Nullable;

/** Puts the record of a meeting into the words of minutes, in one language. */
class Composer {

    private final Messages messages;
    private final Locale language;
    private final MeetingRecord record;
    private final Map<String, Rewording> rewordings;
    private final @Nullable Correction correction;
    private final Formats formats;

    Composer(
            Messages messages,
            Locale language,
            MeetingRecord record,
            Map<String, Rewording> rewordings,
            @Nullable Correction correction) {
        this.messages = messages;
        this.language = language;
        this.record = record;
        this.rewordings = rewordings;
        this.correction = correction;
        this.formats = Formats.of(language);
    }

    String title() {
        return say("minutes.print.title", record.title());
    }

    List<DraftPart> parts() {
        List<DraftPart> parts = new ArrayList<>();
        facts().forEach(fact -> parts.add(new DraftPart.Recorded(fact)));
        if (correction != null) {
            parts.add(new DraftPart.Recorded(new Block.Paragraph(corrects(correction))));
            parts.add(worded("correction", say("minutes.print.correction", correction.reason())));
        }
        parts.add(worded("opening", opening()));
        for (MeetingRecord.Item item : record.items()) {
            parts.addAll(item(item));
        }
        parts.add(worded("closing", ""));
        attendance().forEach(line -> parts.add(new DraftPart.Recorded(line)));
        return parts;
    }

    /** What is printed of the draft: paragraphs left empty are not. */
    List<Block> body() {
        return parts().stream().map(DraftPart::block).filter(Composer::isPrinted).toList();
    }

    private static boolean isPrinted(Block block) {
        return !(block instanceof Block.Paragraph(String text) && text.isEmpty());
    }

    /**
     * @param number as printed
     */
    Paper paper(Layout layout, String number, Instant issuedAt) {
        String date = formats.date(issuedAt.atZone(record.zone()).toLocalDate());
        return new Paper(
                language,
                layout,
                title(),
                new Masthead(
                        say("minutes.print.mark", record.conferenceName()),
                        number,
                        record.leadName(),
                        date),
                body(),
                new Imprint(copies(), record.leadName(), say("minutes.print.issuedOn", date)),
                List.of(),
                issuedAt);
    }

    /**
     * What concerns one unit of minutes that were issued; the record holds nothing else.
     *
     * @param of the minutes that it is taken from
     */
    Paper extract(Layout layout, IssuedListing of, String unit) {
        Paper whole = paper(layout, number(of.year(), of.number()), of.issuedAt());
        Masthead masthead = Objects.requireNonNull(whole.masthead());
        Imprint imprint = Objects.requireNonNull(whole.imprint());
        List<Block> body = new ArrayList<>(facts());
        body.add(
                new Block.Paragraph(
                        say(
                                "minutes.print.extract.of",
                                whole.title(),
                                masthead.number(),
                                masthead.date(),
                                unit,
                                of.hash())));
        IssuedListing.Other correctedBy = of.correctedBy();
        if (correctedBy != null) {
            body.add(
                    new Block.Paragraph(
                            say(
                                    "minutes.print.extract.corrected",
                                    number(correctedBy.year(), correctedBy.number()))));
        }
        record.items().forEach(item -> item(item).forEach(part -> body.add(part.block())));
        return new Paper(
                language,
                layout,
                say("minutes.print.extract.title", whole.title(), unit),
                masthead,
                body.stream().filter(Composer::isPrinted).toList(),
                new Imprint("", imprint.issuer(), imprint.date()),
                List.of(),
                of.issuedAt());
    }

    String number(int year, int number) {
        return record.numberingPrefix()
                + say("minutes.print.number", Integer.toString(year), number);
    }

    private String corrects(Correction made) {
        return say(
                "minutes.print.corrects",
                number(made.year(), made.number()),
                formats.date(made.issuedAt().atZone(record.zone()).toLocalDate()));
    }

    /** What is printed under each key that the secretariat may word, and the decisions' words. */
    Map<String, String> passages() {
        return parts().stream()
                .filter(DraftPart.Worded.class::isInstance)
                .map(DraftPart.Worded.class::cast)
                .collect(
                        Collectors.toMap(
                                DraftPart.Worded::key,
                                DraftPart.Worded::text,
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    private List<Block> facts() {
        List<Block> facts = new ArrayList<>();
        Instant start = record.beganAt() == null ? record.startsAt() : record.beganAt();
        Instant end = record.endedAt() == null ? record.endsAt() : record.endedAt();
        if (start != null && end != null && end.isAfter(start)) {
            facts.add(
                    fact(
                            "minutes.print.time",
                            formats.period(new Period(start, end), record.zone())));
        } else if (start != null) {
            facts.add(fact("minutes.print.time", formats.dateTime(start, record.zone())));
        }
        if (!record.place().isEmpty()) {
            facts.add(fact("minutes.print.place", record.place()));
        }
        lines(seat -> seat.role() == SeatRole.CHAIR, Composer::unitAndPerson).stream()
                .findFirst()
                .ifPresent(chair -> facts.add(fact("minutes.print.chair", chair)));
        return facts;
    }

    private String opening() {
        long entitled =
                record.seats().stream().filter(seat -> seat.role().countsForQuorum()).count();
        long came =
                record.seats().stream()
                        .filter(seat -> seat.role().countsForQuorum() && seat.came())
                        .count();
        return say(
                "minutes.print.opening", record.conferenceName(), record.title(), entitled, came);
    }

    private List<DraftPart> item(MeetingRecord.Item item) {
        List<DraftPart> parts = new ArrayList<>();
        if (item.confidential()) {
            parts.add(heading(item, say("minutes.print.confidential")));
            parts.add(
                    new DraftPart.Recorded(
                            new Block.Paragraph(say("minutes.print.recordedSeparately"))));
            return parts;
        }
        parts.add(heading(item, item.title()));
        parts.add(
                worded(
                        "item-" + item.id(),
                        say("minutes.print.proposed", item.proposedBy(), item.body()).strip()));
        parts.addAll(discussion(item));
        List<MeetingRecord.Task> tasks = new ArrayList<>();
        for (MeetingRecord.Decision decision : item.decisions()) {
            parts.add(
                    worded(
                            "decision-" + decision.id(),
                            say("minutes.print.decision." + decision.kind(), decision.text())));
            parts.add(new DraftPart.Recorded(new Block.Paragraph(proof(decision))));
            if (!decision.votes().isEmpty()) {
                parts.add(new DraftPart.Recorded(new Block.Paragraph(votes(decision))));
            }
            for (MeetingRecord.Reservation reservation : decision.reservations()) {
                parts.add(
                        new DraftPart.Recorded(
                                new Block.Paragraph(
                                        say(
                                                "minutes.print.reservation",
                                                reservation.unit(),
                                                reservation.text()))));
            }
            for (MeetingRecord.Task task : decision.tasks()) {
                parts.add(worded("action-" + decision.id() + "-" + task.number(), sentence(task)));
            }
            tasks.addAll(decision.tasks());
        }
        if (item.decisions().isEmpty()) {
            parts.add(new DraftPart.Recorded(new Block.Paragraph(say("minutes.print.noDecision"))));
        }
        if (!tasks.isEmpty()) {
            parts.add(new DraftPart.Recorded(table(tasks)));
        }
        return parts;
    }

    /** What was said; points of a list are numbered, anew after each paragraph between them. */
    private List<DraftPart> discussion(MeetingRecord.Item item) {
        List<DraftPart> parts = new ArrayList<>();
        int point = 0;
        for (MeetingRecord.Said said : item.discussion()) {
            point = said.kind() == ParagraphKind.LIST_ITEM ? point + 1 : 0;
            parts.add(
                    worded(
                            "said-" + said.id(),
                            point == 0
                                    ? said.text().strip()
                                    : say("minutes.print.point", point, said.text().strip())));
        }
        return parts;
    }

    /** The formal sentence that obliges somebody. */
    private String sentence(MeetingRecord.Task task) {
        return say(
                "minutes.print.task",
                task.lead(),
                task.coOperating().size(),
                listed(task.coOperating()),
                task.text().strip().replaceFirst("[。.;；]+$", ""),
                formats.date(task.dueOn()),
                task.responsible().isEmpty() ? "no" : "yes",
                task.responsible(),
                task.criterion().isEmpty() ? "no" : "yes",
                task.criterion().strip().replaceFirst("[。.;；]+$", ""));
    }

    private String votes(MeetingRecord.Decision decision) {
        return say(
                "minutes.print.votes",
                count(decision, DecisionListing.Choice.FOR),
                count(decision, DecisionListing.Choice.AGAINST),
                listed(units(decision, DecisionListing.Choice.AGAINST)),
                count(decision, DecisionListing.Choice.ABSTAINS),
                listed(units(decision, DecisionListing.Choice.ABSTAINS)));
    }

    private static int count(MeetingRecord.Decision decision, DecisionListing.Choice choice) {
        return units(decision, choice).size();
    }

    private static List<String> units(
            MeetingRecord.Decision decision, DecisionListing.Choice choice) {
        return decision.votes().stream()
                .filter(vote -> vote.choice() == choice)
                .map(MeetingRecord.Vote::unit)
                .toList();
    }

    private DraftPart heading(MeetingRecord.Item item, String title) {
        return new DraftPart.Recorded(
                new Block.Heading(1, say("minutes.print.item", ordinal(item.position()), title)));
    }

    private String proof(MeetingRecord.Decision decision) {
        return say(
                "minutes.print.proof",
                Integer.toString(decision.number()),
                decision.units(),
                decision.unitsNeeded(),
                decision.unitsPresent(),
                decision.present());
    }

    private Block table(List<MeetingRecord.Task> tasks) {
        return new Block.Table(
                say("minutes.print.actions"),
                List.of(
                        new Block.Column(say("minutes.print.actions.number"), 3),
                        new Block.Column(say("minutes.print.actions.action"), 9),
                        new Block.Column(say("minutes.print.actions.lead"), 5),
                        new Block.Column(say("minutes.print.actions.with"), 5),
                        new Block.Column(say("minutes.print.actions.person"), 4),
                        new Block.Column(say("minutes.print.actions.due"), 6)),
                tasks.stream()
                        .map(task ->
                                List.of(
                                        Integer.toString(task.number()),
                                        task.text(),
                                        task.lead(),
                                        listed(task.coOperating()),
                                        task.responsible(),
                                        formats.date(task.dueOn())))
                        .toList());
    }

    /** Who was there, who was on leave, who stayed away, who sat in. */
    private List<Block> attendance() {
        List<Block> blocks = new ArrayList<>();
        add(
                blocks,
                "minutes.print.present",
                lines(
                        seat -> seat.role().countsForQuorum() && seat.came(),
                        Composer::unitAndPerson));
        add(
                blocks,
                "minutes.print.onLeave",
                lines(
                        seat ->
                                seat.role().countsForQuorum()
                                        && !seat.came()
                                        && seat.answer() == SeatAnswer.LEAVE,
                        seat ->
                                seat.reason().isEmpty()
                                        ? seat.unit()
                                        : say("minutes.print.leave", seat.unit(), seat.reason())));
        add(
                blocks,
                "minutes.print.absent",
                lines(
                        seat ->
                                seat.role().countsForQuorum()
                                        && !seat.came()
                                        && seat.answer() != SeatAnswer.LEAVE,
                        MeetingRecord.Seat::unit));
        add(
                blocks,
                "minutes.print.satIn",
                lines(
                        seat -> seat.role() == SeatRole.SITS_IN && seat.came(),
                        Composer::unitAndPerson));
        return blocks;
    }

    private void add(List<Block> blocks, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Labelled(say(label), lines));
        }
    }

    private List<String> lines(
            Predicate<MeetingRecord.Seat> which,
            java.util.function.Function<MeetingRecord.Seat, String> words) {
        return record.seats().stream().filter(which).map(words).toList();
    }

    private static String unitAndPerson(MeetingRecord.Seat seat) {
        return seat.person().isEmpty() ? seat.unit() : seat.unit() + " " + seat.person();
    }

    private String copies() {
        List<String> units =
                record.seats().stream()
                        .filter(seat -> seat.role() != SeatRole.CHAIR)
                        .map(MeetingRecord.Seat::unit)
                        .toList();
        return units.isEmpty() ? "" : say("minutes.print.copies", units);
    }

    private DraftPart worded(String key, String generated) {
        Rewording rewording = rewordings.get(key);
        return rewording == null
                ? new DraftPart.Worded(key, generated, generated, false)
                : new DraftPart.Worded(
                        key, generated, rewording.text(), !rewording.insteadOf().equals(generated));
    }

    private Block fact(String label, String value) {
        return new Block.Labelled(say(label), value);
    }

    private String listed(List<String> units) {
        return units.stream()
                .collect(Collectors.joining(language.equals(Languages.CHINESE) ? "、" : ", "));
    }

    private String ordinal(int number) {
        return language.equals(Languages.ENGLISH)
                ? Integer.toString(number)
                : new RuleBasedNumberFormat(Languages.CHINESE, RuleBasedNumberFormat.SPELLOUT)
                        .format(number);
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments), language);
    }
}
