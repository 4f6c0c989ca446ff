package org.confer.action.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.confer.action.ActionFilter;
import org.confer.action.ActionListing;
import org.confer.action.ActionOrder;
import org.confer.action.ActionScope;
import org.confer.action.Actions;
import org.confer.action.OpenMatters;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.Message;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.shell.EmptyState;

/** Assigned actions: mine, my department's, all that one may see; the one due first at the top. */
@Route("actions")
@Menu(title = "action.menu.actions", order = 30, icon = "vaadin:tasks")
@RolesAllowed("SEE_ACTIONS")
class ActionsView extends ListPage<ActionListing> {

    private final Supplier<String> words = filters().words("action.search");
    private final Supplier<ActionScope> whose =
            filters()
                    .always(
                            "whose",
                            "action.scope",
                            ActionScope.ALL,
                            ActionScope.values(),
                            ActionScope::label);
    private final ListFilter<String> conference;
    private final Supplier<ActionOrder> order;
    private final BooleanSupplier closed;

    ActionsView(Actions actions, OpenMatters matters, WorkingDays workingDays, Clock clock) {
        super(Message.of("action.menu.actions"));
        conference =
                filters()
                        .oneOf(
                                "conference",
                                "action.conference",
                                matters.conferences(),
                                name -> name,
                                name -> name);
        order = filters().order(ActionOrder.values(), ActionOrder::label);
        closed = filters().yes("closed", "action.showClosed");
        rows().linked(
                        "action.field.text",
                        action -> "actions/" + action.id(),
                        action -> action.number() + ". " + action.text(),
                        ActionListing::conferenceName);
        rows().text("action.lead", ActionsView::who);
        Lights lights = new Lights(workingDays, clock);
        rows().namedPart("action.due", action -> ActionParts.due(action, lights.of(action)))
                .setWidth("10rem")
                .setFlexGrow(0);
        actions(Files.csv(matters, this::filter), Files.xlsx(matters, this::filter));
        show(
                slice -> actions.list(filter(), order.get(), slice),
                () -> actions.count(filter()),
                new EmptyState(Message.of("action.none")));
    }

    /**
     * The list of open ones.
     *
     * @param words to search for; empty for all
     * @param conference name of one; empty for all
     */
    static String address(String words, String conference) {
        return "actions?q=" + encoded(words) + "&conference=" + encoded(conference);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String who(ActionListing action) {
        String lead = action.lead().name();
        return action.responsibleName() == null ? lead : lead + " · " + action.responsibleName();
    }

    private ActionFilter filter() {
        return new ActionFilter(
                whose.get(),
                words.get(),
                Objects.requireNonNullElse(conference.value(), ""),
                !closed.getAsBoolean());
    }
}
