package org.confer.planfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.kernel.Message;
import org.confer.plancell.AgencyNames;
import org.confer.plancell.CellWords;
import org.confer.plancell.DateOrder;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlanYear;
import org.confer.plancell.PlanYears;
import org.confer.plancell.PlannedDates;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.confer.planfile.PlanFileReader.Hints;
import org.confer.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads plans from a calendar: an event is a row, the labels in the descriptions (培训对象：…, Places:
 * …) are its columns.
 */
final class EventPlans {

    private static final int FIRST_BYTES = 256;

    /** Labels that occur more rarely than others are still shown, but not without end. */
    private static final int MOST_LABELS = 40;

    private final CalendarFile calendar;

    private EventPlans(CalendarFile calendar) {
        this.calendar = calendar;
    }

    static boolean isCalendar(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(FIRST_BYTES), StandardCharsets.UTF_8);
            return head.strip()
                    .replace("\uFEFF", "")
                    .toUpperCase(Locale.ROOT)
                    .startsWith("BEGIN:VCALENDAR");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param year occurrences are wanted of this year and the ones beside it; null to learn it
     *     first
     */
    static EventPlans open(Path file, @Nullable Integer year) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            // Times without a zone stay the days they name, in whatever zone they are read.
            CalendarReading reading =
                    year == null
                            ? new CalendarReading(
                                    ZoneOffset.UTC,
                                    LocalDate.of(2015, 1, 1),
                                    LocalDate.of(2035, 1, 1))
                            : CalendarReading.around(year, ZoneOffset.UTC);
            return new EventPlans(CalendarReader.installed().read(in, reading));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PlanFileProposal propose(String fileName, Hints hints) {
        if (calendar.events().isEmpty()) {
            throw new NotAPlanFile(Message.of("planfile.notAPlanFile.noEvents"));
        }
        Map<String, ColumnSample> labels = labels();
        List<String> headings = new ArrayList<>(labels.keySet());
        List<Column> columns = new ArrayList<>();
        for (Column column :
                ColumnPlan.of(headings, List.copyOf(labels.values()), List.of(), hints.memory())) {
            boolean ofTheEvent =
                    switch (column.role()) {
                        case TITLE, DATES, START, END -> true;
                        default -> false;
                    };
            columns.add(ofTheEvent ? column.withRole(ColumnRole.NOTES) : column);
        }
        String name = calendar.name() == null ? "" : calendar.name();
        PlanYear year =
                PlanYears.in(List.of(name, fileName))
                        .or(() -> mostFrequentYear().map(PlanYear::calendar))
                        .orElse(hints.year() == null ? null : PlanYear.calendar(hints.year()));
        Sheet sheet = new Sheet("", true, 0, columns, agency(name, fileName, hints), year);
        boolean chinese =
                calendar.events().stream().anyMatch(event -> CellWords.hasHan(event.summary()));
        return new PlanFileProposal(
                PlanFileProposal.Format.ICS,
                fileName,
                null,
                null,
                List.of(sheet),
                hints.memory().currency() != null
                        ? hints.memory().currency()
                        : chinese ? "CNY" : null,
                DateOrder.UNKNOWN);
    }

    private Map<String, ColumnSample> labels() {
        Map<String, ColumnSample> labels = new LinkedHashMap<>();
        for (CalendarEvent event : calendar.events()) {
            for (DescriptionLine line : DescriptionLine.of(event.description())) {
                if (!line.label().isEmpty()
                        && (labels.containsKey(line.label()) || labels.size() < MOST_LABELS)) {
                    labels.computeIfAbsent(line.label(), _ -> new ColumnSample())
                            .add(Cell.of(line.words()));
                }
            }
        }
        return labels;
    }

    private Optional<Integer> mostFrequentYear() {
        return mostFrequent(event -> event.span().firstDay().getYear());
    }

    private @Nullable String agency(String name, String fileName, Hints hints) {
        return mostFrequent(EventPlans::organizer)
                .or(() -> AgencyNames.inTitle(name))
                .or(() -> AgencyNames.inFileName(fileName))
                .orElse(hints.agency() != null ? hints.agency() : hints.memory().agency());
    }

    private <T> Optional<T> mostFrequent(Function<CalendarEvent, @Nullable T> part) {
        Map<T, Integer> counts = new HashMap<>();
        for (CalendarEvent event : calendar.events()) {
            T value = part.apply(event);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /**
     * A name; a bare address says nothing to a reader. 中共 is left out as agencies do themselves.
     */
    private static @Nullable String organizer(CalendarEvent event) {
        String name = event.organizer();
        if (name == null || name.contains("@") || name.isBlank()) {
            return null;
        }
        return CellWords.of(name).replaceFirst("^中共(?=..)", "");
    }

    List<ReadRow> read(PlanFileProposal proposal) {
        Sheet sheet = proposal.sheets().getFirst();
        EventRow rows = new EventRow(proposal, sheet);
        Map<String, List<CalendarEvent>> moved = new HashMap<>();
        for (CalendarEvent event : calendar.eventsThatHold()) {
            if (event.uid() != null && event.movedFrom() != null) {
                moved.computeIfAbsent(event.uid(), _ -> new ArrayList<>()).add(event);
            }
        }
        List<ReadRow> read = new ArrayList<>();
        int number = 0;
        for (CalendarEvent event : calendar.events()) {
            List<CalendarEvent> instances =
                    event.uid() == null || event.movedFrom() != null
                            ? List.of()
                            : moved.getOrDefault(event.uid(), List.of());
            read.add(rows.read(event, ++number, organizer(event), dates(event, instances)));
        }
        for (CalendarProblem problem : calendar.problems()) {
            if (problem.eventLost()) {
                read.add(EventRow.lost(++number, problem));
            }
        }
        return read;
    }

    /**
     * @return empty if the event ends before it starts, or never takes place in the years wanted
     */
    private static Optional<PlannedDates> dates(
            CalendarEvent event, List<CalendarEvent> movedInstances) {
        if (event.span().endsBeforeItStarts()) {
            return Optional.empty();
        }
        if (!event.repeats()) {
            return Optional.of(
                    PlannedDates.of(
                            event.span().firstDay(), event.span().lastDay(), DatePrecision.DAY));
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        event.occurrences().forEach(span -> addDays(days, span));
        movedInstances.forEach(instance -> addDays(days, instance.span()));
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.getFirst();
        boolean unbroken = first.plusDays(days.size() - 1L).equals(days.getLast());
        return Optional.of(
                unbroken
                        ? PlannedDates.of(first, days.getLast(), DatePrecision.DAY)
                        : PlannedDates.weekly(List.copyOf(days)));
    }

    private static void addDays(TreeSet<LocalDate> days, EventSpan span) {
        if (!span.endsBeforeItStarts()) {
            span.firstDay().datesUntil(span.lastDay().plusDays(1)).limit(400).forEach(days::add);
        }
    }

    static boolean isCancelled(CalendarEvent event) {
        return event.status() == EventStatus.CANCELLED;
    }
}
