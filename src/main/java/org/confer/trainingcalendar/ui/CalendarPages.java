package org.confer.trainingcalendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.confer.shell.Words;
import org.confer.training.PlanListing;
import org.confer.training.PlanWords;

/** What the calendar shows for a span of days. */
final class CalendarPages {

    private static final int LISTED = 500;

    private CalendarPages() {}

    /** A table for each month, and below what is planned only vaguely. */
    static List<Component> months(LocalDate first, LocalDate last, List<PlanListing> plans) {
        List<Component> parts = new ArrayList<>();
        List<PlanListing> exact = exact(plans);
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            if (!YearMonth.from(first).equals(YearMonth.from(last))) {
                parts.add(new H2(Words.formats().month(month)));
            }
            parts.add(new MonthTable(month, exact));
        }
        addVague(parts, plans);
        return parts;
    }

    private static List<PlanListing> exact(List<PlanListing> plans) {
        return plans.stream().filter(plan -> !PlanWords.isVague(plan.dates())).toList();
    }

    private static void addVague(List<Component> parts, List<PlanListing> plans) {
        List<PlanListing> vague =
                plans.stream().filter(plan -> PlanWords.isVague(plan.dates())).toList();
        if (!vague.isEmpty()) {
            parts.add(new H2(Words.of("trainingcalendar.vague")));
            parts.add(list(vague));
        }
    }

    /** Each day of a week with its plans, and below what is planned only vaguely. */
    static List<Component> week(LocalDate first, List<PlanListing> plans) {
        List<Component> parts = new ArrayList<>();
        List<PlanListing> exact = exact(plans);
        for (LocalDate day = first; day.isBefore(first.plusWeeks(1)); day = day.plusDays(1)) {
            LocalDate today = day;
            List<PlanListing> on =
                    exact.stream().filter(plan -> MonthTable.on(plan.dates(), today)).toList();
            Div line =
                    new Div(
                            new H2(Words.formats().fullDate(day)),
                            on.isEmpty() ? nothing() : list(on));
            line.addClassName("trainingcalendar-week-day");
            parts.add(line);
        }
        addVague(parts, plans);
        return parts;
    }

    /** A card for each month with how many trainings begin in it. */
    static Div year(int year, List<Integer> perMonth) {
        Div cards = new Div();
        cards.addClassName("trainingcalendar-year");
        for (int month = 1; month <= perMonth.size(); month++) {
            YearMonth when = YearMonth.of(year, month);
            Anchor link =
                    new Anchor(
                            "training-calendar?view=MONTH&day=" + when.atDay(1),
                            Words.formats().month(when));
            Span count = new Span(Words.of("trainingcalendar.trainings", perMonth.get(month - 1)));
            count.addClassName("quiet");
            Div card = new Div(link, count);
            card.addClassNames("card", "training-stack");
            cards.add(card);
        }
        return cards;
    }

    static List<Component> listed(List<PlanListing> plans) {
        if (plans.isEmpty()) {
            return List.of(nothing());
        }
        List<Component> parts = new ArrayList<>();
        parts.add(list(plans.stream().limit(LISTED).toList()));
        if (plans.size() > LISTED) {
            parts.add(new Paragraph(Words.of("trainingcalendar.narrow", plans.size() - LISTED)));
        }
        return parts;
    }

    private static Paragraph nothing() {
        Paragraph words = new Paragraph(Words.of("trainingcalendar.nothing"));
        words.addClassName("quiet");
        return words;
    }

    private static UnorderedList list(List<PlanListing> plans) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trainingcalendar-vague");
        plans.forEach(plan -> list.add(new ListItem(MonthTable.entry(plan, true))));
        return list;
    }
}
