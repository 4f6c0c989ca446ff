package org.confer.planround.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListPage;
import org.confer.planround.PlanRoundListing;
import org.confer.planround.PlanRounds;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;
import org.confer.shell.Words;

/** The calls for plans that concern the own unit, open ones first. */
@Route("plan-rounds")
@Menu(title = "planround.menu", order = 39, icon = "vaadin:inbox")
@RolesAllowed("SEE_PLANS")
class PlanRoundsView extends ListPage<PlanRoundListing> {

    PlanRoundsView(PlanRounds rounds, CurrentUser user) {
        super(Message.of("planround.menu"));
        rows().linked(
                        "planround.one",
                        round -> "plan-rounds/" + round.id(),
                        round -> Words.of(round.span().words()),
                        round ->
                                round.conferenceName()
                                        + " · "
                                        + Words.of("organisation.tier." + round.tier()));
        rows().text("planround.deadline", round -> Words.formats().date(round.deadline()));
        rows().text(
                        "planround.received",
                        round ->
                                Words.of("planround.receivedOf", round.submitted(), round.asked()));
        rows().part("planround.state", RoundBadge::new).setWidth("9rem").setFlexGrow(0);
        EmptyState none = new EmptyState(Message.of("planround.none"));
        if (user.may(Permission.CONVENE)) {
            actions(new PageLink("plan-rounds/new", "planround.open").primary());
            none =
                    new EmptyState(
                            Message.of("planround.none.call"),
                            new PageLink("plan-rounds/new", "planround.open").primary());
        }
        show(rounds::list, rounds::count, none);
    }
}
