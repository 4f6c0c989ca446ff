package org.confer.planfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarProblem;
import org.confer.kernel.Message;
import org.confer.plancell.Amount;
import org.confer.plancell.CellWords;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.WrittenHeadcount;
import org.confer.plancell.WrittenLength;
import org.confer.plancell.WrittenMoney;
import org.confer.plancell.WrittenTitle;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.jspecify.annotations.Nullable;

/** Understands the events of one calendar. */
final class EventRow {

    private final Sheet sheet;
    private final Map<String, Column> columnByLabel = new HashMap<>();
    private final WrittenMoney money;

    EventRow(PlanFileProposal proposal, Sheet sheet) {
        this.sheet = sheet;
        this.money = new WrittenMoney(1, proposal.currency());
        sheet.columns().forEach(column -> columnByLabel.put(column.heading(), column));
    }

    /** An event that could not be read at all. */
    static ReadRow lost(int number, CalendarProblem problem) {
        Remark remark = new Remark(Remark.Kind.EVENT_UNREADABLE, null, null, problem.reason());
        return new ReadRow(
                "",
                number,
                "line " + problem.line(),
                ReadRow.Verdict.REFUSED,
                null,
                List.of(remark));
    }

    /**
     * @param dates empty if the event ends before it starts or never takes place
     */
    ReadRow read(
            CalendarEvent event,
            int number,
            @Nullable String organizer,
            Optional<PlannedDates> dates) {
        String key = event.uid() == null ? "line " + event.line() : event.uid();
        if (event.superseded()) {
            return skipped(
                    number,
                    key + " (SEQUENCE:" + event.sequence() + ")",
                    Remark.Kind.OLDER_VERSION,
                    Message.of("planfile.remark.olderVersion", key, event.sequence()));
        }
        if (event.movedFrom() != null) {
            return skipped(
                    number,
                    key + " " + event.movedFrom().firstDay(),
                    Remark.Kind.CHANGED_INSTANCE,
                    Message.of("planfile.remark.changedInstance", event.movedFrom().firstDay()));
        }
        if (EventPlans.isCancelled(event)) {
            return skipped(
                    number, key, Remark.Kind.CANCELLED, Message.of("planfile.remark.cancelled"));
        }
        return plan(event, number, key, organizer, dates);
    }

    private static ReadRow skipped(int number, String key, Remark.Kind kind, Message message) {
        return new ReadRow(
                "",
                number,
                key,
                ReadRow.Verdict.SKIPPED,
                null,
                List.of(new Remark(kind, null, null, message)));
    }

    private ReadRow plan(
            CalendarEvent event,
            int number,
            String key,
            @Nullable String organizer,
            Optional<PlannedDates> dates) {
        String summary = CellWords.of(event.summary());
        if (summary.isEmpty() || summary.length() > WrittenTitle.LONGEST) {
            Remark remark =
                    summary.isEmpty()
                            ? new Remark(
                                    Remark.Kind.MISSING_TITLE,
                                    null,
                                    "SUMMARY",
                                    Message.of("planfile.remark.missingTitle"))
                            : new Remark(
                                    Remark.Kind.TITLE_TOO_LONG,
                                    null,
                                    "SUMMARY",
                                    Message.of(
                                            "planfile.remark.titleTooLong",
                                            summary.length(),
                                            WrittenTitle.LONGEST));
            return new ReadRow("", number, key, ReadRow.Verdict.REFUSED, null, List.of(remark));
        }
        List<Remark> remarks = new ArrayList<>();
        if (dates.isEmpty()) {
            String days = event.span().firstDay() + " – " + event.span().lastDay();
            remarks.add(
                    event.span().endsBeforeItStarts()
                            ? new Remark(
                                    Remark.Kind.END_BEFORE_START,
                                    null,
                                    "DTEND",
                                    Message.of("planfile.remark.endBeforeStart", days))
                            : new Remark(
                                    Remark.Kind.OUTSIDE_WINDOW,
                                    null,
                                    "RRULE",
                                    Message.of("planfile.remark.outsideWindow")));
        }
        PlannedDates when = dates.orElse(PlannedDates.NONE);
        if (RowInterpreter.isOutside(when.start(), sheet.year())
                && RowInterpreter.isOutside(when.end(), sheet.year())) {
            String year = Integer.toString(Objects.requireNonNull(when.start()).getYear());
            remarks.add(
                    new Remark(
                            Remark.Kind.OTHER_YEAR,
                            null,
                            "DTSTART",
                            Message.of("planfile.remark.otherYear", year)));
        }
        PlanEntry entry = entry(event, key, summary, organizer, when, remarks);
        boolean warned =
                remarks.stream()
                        .anyMatch(remark -> remark.kind().weight() == Remark.Weight.WARNING);
        return new ReadRow(
                "",
                number,
                key,
                warned ? ReadRow.Verdict.ACCEPTED_WITH_WARNINGS : ReadRow.Verdict.ACCEPTED,
                entry,
                remarks);
    }

    private PlanEntry entry(
            CalendarEvent event,
            String key,
            String summary,
            @Nullable String organizer,
            PlannedDates when,
            List<Remark> remarks) {
        Map<ColumnRole, String> told = new EnumMap<>(ColumnRole.class);
        Map<ColumnRole, String> labels = new EnumMap<>(ColumnRole.class);
        List<String> notes = new ArrayList<>();
        for (DescriptionLine line : DescriptionLine.of(event.description())) {
            Column column = columnByLabel.get(line.label());
            ColumnRole role = column == null ? ColumnRole.NOTES : column.role();
            boolean free = role != ColumnRole.NOTES && !told.containsKey(role);
            if (free) {
                told.put(role, line.words());
                labels.put(role, line.label());
            } else {
                notes.add(
                        line.label().isEmpty() ? line.words() : line.label() + ": " + line.words());
            }
        }
        WrittenTitle title = WrittenTitle.read(summary);
        String agency = told.getOrDefault(ColumnRole.AGENCY, organizer == null ? "" : organizer);
        String people = told.getOrDefault(ColumnRole.HEADCOUNT, "");
        String sum = told.getOrDefault(ColumnRole.BUDGET, "");
        String length = told.getOrDefault(ColumnRole.LENGTH, "");
        String place = CellWords.of(event.location());
        return new PlanEntry(
                title.title(),
                title.asWritten(),
                title.cohort(),
                agency.isEmpty() ? Objects.requireNonNullElse(sheet.agency(), "") : agency,
                CellWords.simplified(told.getOrDefault(ColumnRole.AUDIENCE, "")),
                when,
                when.isScheduled() ? when.start() + " – " + when.end() : "",
                headcount(people, labels.get(ColumnRole.HEADCOUNT), remarks),
                people,
                budget(sum, labels.get(ColumnRole.BUDGET), remarks),
                sum,
                WrittenLength.read(
                        length, RowInterpreter.unit(labels.getOrDefault(ColumnRole.LENGTH, ""))),
                length,
                place.isEmpty() ? told.getOrDefault(ColumnRole.VENUE, "") : place,
                told.getOrDefault(ColumnRole.HOST, ""),
                told.getOrDefault(ColumnRole.REGION, ""),
                told.getOrDefault(ColumnRole.MODE, ""),
                told.getOrDefault(ColumnRole.CONTACT, ""),
                told.getOrDefault(ColumnRole.CATEGORY, ""),
                String.join("; ", notes),
                key);
    }

    private static @Nullable Headcount headcount(
            String words, @Nullable String label, List<Remark> remarks) {
        if (words.isEmpty()) {
            return null;
        }
        if (WrittenHeadcount.read(words)
                instanceof WrittenHeadcount.Reading.Found(Headcount headcount, boolean _)) {
            return headcount;
        }
        remarks.add(
                new Remark(
                        Remark.Kind.HEADCOUNT_NOT_A_NUMBER,
                        null,
                        label,
                        Message.of("planfile.remark.headcountNotANumber", words)));
        return null;
    }

    private @Nullable Amount budget(String words, @Nullable String label, List<Remark> remarks) {
        if (words.isEmpty()) {
            return null;
        }
        Optional<Amount> read = money.read(words);
        if (read.isEmpty()) {
            remarks.add(
                    new Remark(
                            Remark.Kind.BUDGET_NOT_A_NUMBER,
                            null,
                            label,
                            Message.of("planfile.remark.budgetNotANumber", words)));
        }
        return read.orElse(null);
    }
}
