package org.confer.savings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Tier;
import org.confer.lists.ListAddress;
import org.confer.savings.SavingsReport;
import org.confer.savings.SavingsReport.Line;
import org.confer.savings.SavingsReports;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.confer.training.RoundSpan;

/** What a planning round has saved, in numbers, as a chart and as a file. */
@Route("savings")
@Menu(title = "savings.menu", order = 47, icon = "vaadin:piggy-bank")
@RolesAllowed("SEE_DUPLICATES")
class SavingsView extends Page implements BeforeEnterObserver {

    private final SavingsReports reports;
    private final Select<RoundSpan> round = new Select<>();
    private final Div content = new Div();
    private final RoundSpan thisYear;

    SavingsView(SavingsReports reports, WorkingDays workingDays, CurrentUser user) {
        super(Message.of("savings.menu"));
        this.reports = reports;
        thisYear = new RoundSpan(workingDays.today(user.department()).getYear(), null);
        content.addClassName("page-content");
        actions(
                download("savings.download.csv", "csv", "text/csv;charset=UTF-8", reports::csv),
                download(
                        "savings.download.xlsx",
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        reports::xlsx));
    }

    private Anchor download(
            String label, String ending, String type, Function<RoundSpan, byte[]> file) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.apply(round.getValue());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "savings-" + round.getValue() + "." + ending,
                            type,
                            bytes.length);
                }),
                Words.of(label));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        List<RoundSpan> rounds = new ArrayList<>(reports.rounds());
        if (rounds.isEmpty()) {
            rounds.add(thisYear);
        }
        round.setLabel(Words.of("savings.round"));
        round.setItems(rounds);
        round.setItemLabelGenerator(one -> Words.of(one.words()));
        round.setValue(
                RoundSpan.parse(address.get("round"))
                        .filter(rounds::contains)
                        .orElse(rounds.contains(thisYear) ? thisYear : rounds.getFirst()));
        round.addValueChangeListener(change -> {
            address.put("round", change.getValue().toString());
            show();
        });
        Div filters = new Div(round);
        filters.addClassName("filters");
        clear();
        add(filters, content);
        show();
    }

    private void show() {
        content.removeAll();
        SavingsReport report = reports.of(round.getValue());
        if (report.received() == 0) {
            content.add(new EmptyState(Message.of("savings.empty")));
            return;
        }
        Div numbers = new Div();
        numbers.addClassName("savings-numbers");
        numbers.add(
                number("savings.received", Numbers.of(report.received())),
                number("savings.found", Numbers.of(report.found())),
                number("savings.confirmed", Numbers.of(report.confirmed())),
                number("savings.consolidated", Numbers.of(report.consolidated())),
                number("savings.personDays", Numbers.of(report.saved().personDays())));
        report.saved()
                .money()
                .forEach((currency, sum) ->
                        numbers.add(number("savings.money", Words.formats().money(sum, currency))));
        content.add(numbers);
        if (report.consolidated() == 0) {
            content.add(Parts.quiet(Words.of("savings.noneYet")));
        }
        content.add(
                new H2(Words.of("savings.byAgency")),
                new SavingsTable(
                        "savings.agency",
                        report.byAgency().stream()
                                .map(line -> Map.entry(name(line), line))
                                .toList()),
                new H2(Words.of("savings.byTier")),
                new SavingsTable(
                        "savings.tier",
                        report.byTier().entrySet().stream()
                                .map(entry -> Map.entry(name(entry.getKey()), entry.getValue()))
                                .toList()));
    }

    private static String name(Line line) {
        return line.agency() == null ? "" : line.agency().shortName();
    }

    private static String name(Tier tier) {
        return Words.of("organisation.tier." + tier);
    }

    private static Div number(String label, String value) {
        Span big = new Span(value);
        big.addClassName("savings-number");
        Span small = new Span(Words.of(label));
        small.addClassName("quiet");
        Div card = new Div(big, small);
        card.addClassNames("card", "savings-card");
        return card;
    }
}
