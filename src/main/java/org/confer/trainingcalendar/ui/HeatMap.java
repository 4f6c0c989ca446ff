package org.confer.trainingcalendar.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import org.confer.shell.Words;
import org.confer.trainingcalendar.Burden;

/** Audience by month: how often each is trained, as numbers on a ground the darker the more. */
@Tag("table")
class HeatMap extends HtmlContainer {

    HeatMap(int year, List<Burden> burdens) {
        addClassName("trainingcalendar-heat");
        int most =
                burdens.stream()
                        .flatMap(burden -> burden.months().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1);
        Part head = new Part("tr");
        head.add(heading("col", new Span(Words.of("planfile.columnRole.AUDIENCE"))));
        for (Month month : Month.values()) {
            head.add(
                    heading(
                            "col",
                            new Span(
                                    month.getDisplayName(
                                            TextStyle.SHORT_STANDALONE, Words.language()))));
        }
        head.add(
                heading("col", new Span(Words.of("trainingcalendar.heat.trainings"))),
                heading("col", new Span(Words.of("trainingcalendar.heat.people"))));
        add(head);
        burdens.forEach(burden -> add(row(year, burden, Math.max(1, most))));
    }

    private static Part row(int year, Burden burden, int most) {
        Part row = new Part("tr");
        row.add(
                heading(
                        "row",
                        new Anchor(
                                "training-calendar?view=LIST&day=%d-01-01&audience=%s"
                                        .formatted(
                                                year,
                                                URLEncoder.encode(
                                                        burden.audience(), StandardCharsets.UTF_8)),
                                burden.audience())));
        for (int count : burden.months()) {
            Part cell = new Part("td");
            cell.addClassName("trainingcalendar-heat-cell");
            cell.getStyle()
                    .set(
                            "--trainingcalendar-heat",
                            Double.toString(Math.sqrt((double) count / most)));
            cell.add(new Span(count == 0 ? "" : Integer.toString(count)));
            row.add(cell);
        }
        row.add(
                number(Words.formats().number(burden.trainings())),
                number(Words.formats().number(burden.people())));
        return row;
    }

    private static Part number(String words) {
        Part cell = new Part("td");
        cell.add(new Span(words));
        return cell;
    }

    private static Part heading(String scope, com.vaadin.flow.component.Component words) {
        Part cell = new Part("th");
        cell.getElement().setAttribute("scope", scope);
        cell.add(words);
        return cell;
    }

    /** A plain element of an HTML table. */
    @Tag("tr")
    private static final class Part extends HtmlContainer {
        Part(String tag) {
            super(tag);
        }
    }
}
