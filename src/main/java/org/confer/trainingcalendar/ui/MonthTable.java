package org.confer.trainingcalendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.shell.Words;
import org.confer.training.PlanListing;
import org.confer.training.PlanStatus;
import org.confer.training.PlanWords;

/** The days of a month as a table, weeks from Monday; on a phone a list of the days with plans. */
@Tag("table")
class MonthTable extends HtmlContainer {

    private static final int WEEK = 7;
    private static final int SHOWN_A_DAY = 6;
    private static final int HUES = 8;

    MonthTable(YearMonth month, List<PlanListing> plans) {
        addClassName("trainingcalendar-table");
        LocalDate first = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        Part head = new Part("tr");
        for (int day = 0; day < WEEK; day++) {
            Part cell = new Part("th");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(Words.formats().weekday(first.plusDays(day)));
            head.add(cell);
        }
        Part header = new Part("thead");
        header.add(head);
        Part body = new Part("tbody");
        for (LocalDate week = first;
                !week.isAfter(month.atEndOfMonth());
                week = week.plusDays(WEEK)) {
            Part row = new Part("tr");
            for (int day = 0; day < WEEK; day++) {
                row.add(day(week.plusDays(day), month, plans));
            }
            body.add(row);
        }
        add(header, body);
    }

    private static Component day(LocalDate day, YearMonth month, List<PlanListing> plans) {
        Part cell = new Part("td");
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("trainingcalendar-other-month");
            return cell;
        }
        List<PlanListing> today = plans.stream().filter(plan -> on(plan.dates(), day)).toList();
        if (today.isEmpty()) {
            cell.addClassName("trainingcalendar-free-day");
        }
        Span number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("trainingcalendar-day");
        Span full = new Span(Words.formats().fullDate(day));
        full.addClassName("trainingcalendar-day-in-full");
        cell.add(number, full);
        today.stream().limit(SHOWN_A_DAY).forEach(plan -> cell.add(entry(plan, false)));
        if (today.size() > SHOWN_A_DAY) {
            cell.add(
                    new Anchor(
                            "plans?month=" + month,
                            Words.of("trainingcalendar.more", today.size() - SHOWN_A_DAY)));
        }
        return cell;
    }

    static boolean on(PlannedDates dates, LocalDate day) {
        if (dates.precision() == DatePrecision.WEEKLY) {
            return dates.occurrences().contains(day);
        }
        LocalDate start = dates.start();
        LocalDate end = dates.end();
        return start != null && end != null && !day.isBefore(start) && !day.isAfter(end);
    }

    /** Colour by agency, its name in words too. */
    static Component entry(PlanListing plan, boolean withDays) {
        String title = PlanWords.title(plan.title(), plan.cohort());
        Span words = new Span(title);
        words.addClassName("trainingcalendar-entry-title");
        Anchor link = new Anchor("plans/" + plan.id(), words);
        link.addClassNames(
                "trainingcalendar-entry",
                "trainingcalendar-hue-" + plan.department().value() % HUES);
        String whose =
                plan.status() == PlanStatus.MERGED
                        ? Words.of("trainingcalendar.merged", plan.agency())
                        : plan.agency();
        Span agency = new Span(withDays ? whose + " · " + PlanWords.dates(plan.dates()) : whose);
        agency.addClassName("trainingcalendar-entry-agency");
        link.add(agency);
        link.getElement().setAttribute("title", title + " · " + plan.audience());
        return link;
    }

    /** A plain element of the table. */
    @Tag("td")
    private static final class Part extends HtmlContainer {
        Part(String tag) {
            super(tag);
        }
    }
}
