package org.confer.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.calendar.Availability;
import org.confer.calendar.BusyTime;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SharedTitle;
import org.confer.calendar.SpecialDay;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.Period;
import org.confer.shell.Words;

/** The busy times of an owner in one week, day by day, with holidays and make-up workdays. */
class Week extends Div {

    private static final int DAYS = 7;

    private final Availability availability;
    private final WorkingDays workingDays;
    private final CalendarOwner owner;
    private final ZoneId zone;
    private final Consumer<LocalDate> moved;
    private final Span range = new Span();
    private final Div days = new Div();
    private List<SharedTitle> titles = List.of();
    private LocalDate monday;

    Week(
            Availability availability,
            WorkingDays workingDays,
            CalendarOwner owner,
            ZoneId zone,
            LocalDate monday,
            Consumer<LocalDate> moved) {
        this.availability = availability;
        this.workingDays = workingDays;
        this.owner = owner;
        this.zone = zone;
        this.monday = monday;
        this.moved = moved;
        days.addClassName("calendar-week");
        range.getElement().setAttribute("role", "status");
        Div turn =
                new Div(
                        button(VaadinIcon.ANGLE_LEFT, "calendar.week.earlier", -DAYS),
                        range,
                        button(VaadinIcon.ANGLE_RIGHT, "calendar.week.later", DAYS));
        turn.addClassName("calendar-turn");
        add(turn, days);
        show();
    }

    private Button button(VaadinIcon icon, String key, int step) {
        Button button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.of(key));
        button.addClickListener(click -> {
            monday = monday.plusDays(step);
            moved.accept(monday);
            show();
        });
        return button;
    }

    void show() {
        range.setText(Words.formats().days(monday, monday.plusDays(DAYS - 1)));
        List<BusyTime> busy =
                availability.busy(owner, new Period(begin(monday), begin(monday.plusDays(DAYS))));
        titles =
                availability.titles(owner, new Period(begin(monday), begin(monday.plusDays(DAYS))));
        Map<LocalDate, SpecialDay> special = specialDays();
        days.removeAll();
        for (int i = 0; i < DAYS; i++) {
            days.add(day(monday.plusDays(i), busy, special));
        }
    }

    private Div day(LocalDate day, List<BusyTime> busy, Map<LocalDate, SpecialDay> special) {
        H3 heading = new H3(Words.formats().weekday(day) + " " + Words.formats().date(day));
        Div column = new Div(heading);
        column.addClassName("calendar-day");
        SpecialDay known = special.get(day);
        if (known != null) {
            Span name = new Span(SpecialDayWords.name(known));
            name.addClassNames("badge", known.working() ? "warn" : "good");
            column.add(name);
        }
        if (!workingDays.isWorkingDay(owner.department(), day)) {
            column.addClassName("off");
        }
        Period whole = new Period(begin(day), begin(day.plusDays(1)));
        UnorderedList times = new UnorderedList();
        busy.stream()
                .filter(time -> time.period().overlaps(whole))
                .forEach(time -> times.add(block(time, whole)));
        column.add(times.getComponentCount() == 0 ? quiet(Words.of("calendar.week.free")) : times);
        return column;
    }

    private ListItem block(BusyTime time, Period day) {
        boolean wholeDay =
                !time.period().start().isAfter(day.start())
                        && !time.period().end().isBefore(day.end());
        String from =
                time.period().start().isBefore(day.start())
                        ? "00:00"
                        : Words.formats().time(time.period().start(), zone);
        String until =
                time.period().end().isBefore(day.end())
                        ? Words.formats().time(time.period().end(), zone)
                        : "24:00";
        ListItem item =
                new ListItem(
                        new Span(
                                wholeDay ? Words.of("calendar.week.wholeDay") : from + "–" + until),
                        quiet(Words.of(time.busyness().label())));
        titles.stream()
                .filter(title -> title.period().overlaps(time.period()))
                .filter(title -> title.period().overlaps(day))
                .map(SharedTitle::title)
                .distinct()
                .forEach(title -> item.add(new Span(title)));
        item.addClassNames("calendar-block", time.busyness().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private Map<LocalDate, SpecialDay> specialDays() {
        String region = workingDays.workplace(owner.department()).region();
        return Stream.of(monday, monday.plusDays(DAYS - 1))
                .map(LocalDate::getYear)
                .distinct()
                .flatMap(year -> workingDays.year(region, year).stream())
                .flatMap(year -> year.days().stream())
                .collect(Collectors.toMap(SpecialDay::day, day -> day));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
