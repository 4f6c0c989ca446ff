package org.confer.savings.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.confer.savings.SavingsReport.Line;
import org.confer.shell.Words;

/** Lines with the person-days saved as a bar and a number: a chart that is also a table. */
@Tag("table")
class SavingsTable extends HtmlContainer {

    SavingsTable(String what, List<Map.Entry<String, Line>> lines) {
        addClassName("savings-table");
        BigDecimal most =
                lines.stream()
                        .map(line -> line.getValue().saved().personDays())
                        .reduce(BigDecimal.ONE, BigDecimal::max);
        Part head = new Part("tr");
        head.add(
                heading("col", Words.of(what)),
                heading("col", Words.of("savings.received")),
                heading("col", Words.of("savings.fallen")),
                heading("col", Words.of("savings.personDays")),
                heading("col", Words.of("savings.money")));
        add(head);
        lines.forEach(line -> add(row(line.getKey(), line.getValue(), most)));
    }

    private static Part row(String name, Line line, BigDecimal most) {
        Part row = new Part("tr");
        Part days = new Part("td");
        days.addClassName("savings-days");
        Div bar = new Div();
        bar.addClassName("savings-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle()
                .set(
                        "--savings-share",
                        line.saved()
                                .personDays()
                                .divide(most, MathContext.DECIMAL32)
                                .toPlainString());
        days.add(new Span(Numbers.of(line.saved().personDays())));
        if (line.saved().personDays().signum() > 0) {
            days.add(bar);
        }
        row.add(
                heading("row", name),
                cell(Numbers.of(line.received())),
                cell(Numbers.of(line.saved().plans())),
                days,
                cell(money(line)));
        return row;
    }

    private static String money(Line line) {
        List<String> sums =
                line.saved().money().entrySet().stream()
                        .map(sum -> Words.formats().money(sum.getValue(), sum.getKey()))
                        .toList();
        return sums.isEmpty() ? "—" : String.join(" · ", sums);
    }

    private static Part cell(String words) {
        Part cell = new Part("td");
        cell.add(new Span(words));
        return cell;
    }

    private static Part heading(String scope, String words) {
        Part cell = new Part("th");
        cell.getElement().setAttribute("scope", scope);
        cell.add(new Span(words));
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
