package org.confer.planround.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.spi.ConferenceSection;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.planround.PlanRoundListing;
import org.confer.planround.PlanRounds;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** On the page of a conference: its latest calls for plans. */
@org.springframework.stereotype.Component
class RoundsSection implements ConferenceSection {

    private static final int LATEST = 100;
    private static final int SHOWN = 4;

    private final PlanRounds rounds;
    private final CurrentUser user;

    RoundsSection(PlanRounds rounds, CurrentUser user) {
        this.rounds = rounds;
        this.user = user;
    }

    @Override
    public Message heading() {
        return Message.of("planround.menu");
    }

    @Override
    public int position() {
        return 16;
    }

    @Override
    public Component create(ConferenceCharter charter) {
        Div list = new Div();
        List<PlanRoundListing> latest =
                user.may(Permission.SEE_PLANS)
                        ? rounds.list(Slice.first(LATEST)).stream()
                                .filter(round -> round.conference().equals(charter.listing().id()))
                                .limit(SHOWN)
                                .toList()
                        : List.of();
        for (PlanRoundListing round : latest) {
            list.add(
                    Parts.row(
                            "plan-rounds/" + round.id(),
                            Words.of(round.span().words()),
                            Words.of("planround.section.until", round.deadline())
                                    + " · "
                                    + Words.of(
                                            "planround.receivedOf",
                                            round.submitted(),
                                            round.asked())));
        }
        if (latest.isEmpty()) {
            list.add(Parts.quiet(Words.of("planround.section.none")));
        }
        return list;
    }
}
