package org.confer.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.confer.calendar.SpecialDay;
import org.confer.calendar.WorkingYear;
import org.confer.shell.Words;

/** One month as a table of weeks; days without work are shaded, special days told by name. */
class Month extends Div {

    private final WorkingYear year;
    private final YearMonth month;
    private final Map<LocalDate, SpecialDay> special;

    Month(WorkingYear year, YearMonth month) {
        this.year = year;
        this.month = month;
        this.special =
                year.days().stream()
                        .filter(day -> YearMonth.from(day.day()).equals(month))
                        .collect(Collectors.toMap(SpecialDay::day, day -> day));
        addClassNames("card", "calendar-month");
        add(new H2(Words.formats().month(month)), table(), names());
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", Words.formats().month(month));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        NativeTableRow head = new NativeTableRow();
        for (int i = 0; i < 7; i++) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(Words.formats().weekday(first.plusDays(i)));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        for (LocalDate week = first; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(7)) {
            NativeTableRow row = new NativeTableRow();
            for (int i = 0; i < 7; i++) {
                row.add(cell(week.plusDays(i)));
            }
            table.getBody().add(row);
        }
        return table;
    }

    private NativeTableCell cell(LocalDate day) {
        NativeTableCell cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            return cell;
        }
        cell.add(new Span(String.valueOf(day.getDayOfMonth())));
        if (!year.isWorkingDay(day)) {
            cell.addClassName("off");
        }
        SpecialDay known = special.get(day);
        if (known != null) {
            Span mark =
                    new Span(
                            Words.of(
                                    known.working()
                                            ? "calendar.workingDays.workMark"
                                            : "calendar.workingDays.offMark"));
            mark.addClassNames("calendar-mark", known.working() ? "work" : "free");
            mark.setTitle(SpecialDayWords.name(known));
            cell.add(mark);
        }
        return cell;
    }

    /** Neighbouring days of one name in one line. */
    private UnorderedList names() {
        Map<String, List<LocalDate>> byName = new LinkedHashMap<>();
        special.values().stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .forEach(day ->
                        byName.computeIfAbsent(SpecialDayWords.name(day), name -> new ArrayList<>())
                                .add(day.day()));
        UnorderedList list = new UnorderedList();
        list.addClassName("calendar-names");
        byName.forEach((name, days) ->
                list.add(
                        new ListItem(
                                days.size() > 1 && together(days)
                                        ? days.getFirst().getDayOfMonth()
                                                + "–"
                                                + days.getLast().getDayOfMonth()
                                                + "  "
                                                + name
                                        : days.stream()
                                                        .map(LocalDate::getDayOfMonth)
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(", "))
                                                + "  "
                                                + name)));
        return list;
    }

    private static boolean together(List<LocalDate> days) {
        return days.getFirst().plusDays(days.size() - 1L).equals(days.getLast());
    }
}
