package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.confer.action.OpenMatters;
import org.confer.action.UnitTally;
import org.confer.kernel.Message;
import org.confer.lists.ListAddress;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/**
 * All open matters by unit: how many, how pressing, how much is done, as a chart and in numbers.
 */
@Route("open-matters")
@Menu(title = "action.menu.openMatters", order = 31, icon = "vaadin:bar-chart-h")
@RolesAllowed("SEE_ACTIONS")
class OpenMattersView extends Page implements BeforeEnterObserver {

    private final transient OpenMatters matters;
    private final Select<String> conference = new Select<>();
    private final Div content = new Div();

    OpenMattersView(OpenMatters matters) {
        super(Message.of("action.menu.openMatters"));
        this.matters = matters;
        content.addClassName("page-content");
        actions(Files.tableCsv(matters, this::chosen), Files.tableXlsx(matters, this::chosen));
    }

    /** Name of a conference; empty for all. */
    private String chosen() {
        return Objects.requireNonNullElse(conference.getValue(), "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        List<String> names = matters.conferences();
        conference.setLabel(Words.of("action.conference"));
        conference.setItems(names);
        conference.setEmptySelectionAllowed(true);
        conference.setEmptySelectionCaption(Words.of("action.allConferences"));
        conference.setWidth("min(28rem, 100%)");
        if (names.contains(address.get("conference"))) {
            conference.setValue(address.get("conference"));
        }
        conference.addValueChangeListener(change -> {
            address.put("conference", chosen());
            show();
        });
        Div filters = new Div(conference);
        filters.addClassName("filters");
        clear();
        add(filters, content);
        show();
    }

    private void show() {
        content.removeAll();
        List<UnitTally> tallies = matters.byUnit(chosen());
        if (tallies.stream().allMatch(tally -> tally.all() == 0)) {
            content.add(new EmptyState(Message.of("action.none")));
            return;
        }
        content.add(
                totals(tallies),
                new H2(Words.of("action.byUnit")),
                legend(),
                new TallyTable(tallies, chosen()),
                new Anchor(ActionsView.address("", chosen()), Words.of("action.openOnes")));
    }

    private static Component totals(List<UnitTally> tallies) {
        int open = tallies.stream().mapToInt(UnitTally::open).sum();
        int red = tallies.stream().mapToInt(UnitTally::red).sum();
        int accepted = tallies.stream().mapToInt(UnitTally::accepted).sum();
        int inTime = tallies.stream().mapToInt(UnitTally::inTime).sum();
        Div totals =
                new Div(
                        total("action.total.open", Integer.toString(open)),
                        total("action.total.red", Integer.toString(red)),
                        total("action.completion", percent(accepted, open + accepted)),
                        total("action.punctuality", percent(inTime, accepted)));
        totals.addClassName("action-totals");
        return totals;
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "—" : Words.formats().percent((double) part / whole);
    }

    private static Component total(String key, String value) {
        Span number = new Span(value);
        number.addClassName("action-total");
        return Parts.card(number, Parts.quiet(Words.of(key)));
    }

    /** What the colours of the bars mean; each also has a pattern of its own. */
    private static Component legend() {
        Div legend = new Div();
        legend.addClassName("action-legend");
        IntStream.range(0, TallyTable.PARTS.size())
                .forEach(at -> {
                    Span sign = new Span();
                    sign.addClassNames("action-bar-part", TallyTable.PARTS.get(at).style());
                    sign.getElement().setAttribute("aria-hidden", "true");
                    legend.add(new Div(sign, new Span(Words.of(TallyTable.PARTS.get(at).key()))));
                });
        return legend;
    }
}
