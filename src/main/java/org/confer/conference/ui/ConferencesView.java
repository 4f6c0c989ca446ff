package org.confer.conference.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** The joint conferences that one may see. */
@Route("conferences")
@Menu(title = "conference.menu.conferences", order = 14, icon = "vaadin:building")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class ConferencesView extends Page implements BeforeEnterObserver {

    private final Conferences conferences;
    private final boolean mayFound;

    ConferencesView(Conferences conferences, CurrentUser user) {
        super(Message.of("conference.menu.conferences"));
        this.conferences = conferences;
        this.mayFound = user.may(Permission.ADMINISTER) || user.may(Permission.CONVENE);
        if (mayFound) {
            actions(new Anchor("conferences/new", Words.of("conference.found")));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        TextField search = new TextField(Words.of("conference.search"));
        search.setValue(address.get("q"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        Grid<ConferenceListing> grid = new Grid<>();
        grid.addClassName("list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(
                        new ComponentRenderer<>(conference ->
                                Parts.row(
                                        "conferences/" + conference.id(),
                                        conference.name(),
                                        Words.of(
                                                "conference.ledWithMembers",
                                                conference.lead().name(),
                                                conference.members()))))
                .setHeader(Words.of("conference.field.name"));
        grid.setItems(
                query ->
                        conferences
                                .list(
                                        search.getValue(),
                                        new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> conferences.count(search.getValue()));
        grid.setEmptyStateComponent(
                new EmptyState(
                        mayFound
                                ? Message.of("conference.none.found")
                                : Message.of("conference.none.wait")));
        search.addValueChangeListener(change -> {
            address.put("q", change.getValue());
            grid.getDataProvider().refreshAll();
        });
        Div filters = new Div(search);
        filters.addClassName("filters");
        clear();
        add(filters, grid);
    }
}
