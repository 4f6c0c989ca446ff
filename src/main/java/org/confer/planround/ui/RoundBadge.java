package org.confer.planround.ui;

import org.confer.kernel.Message;
import org.confer.planround.PlanRoundListing;
import org.confer.shell.Badge;

/** Whether a call is open. */
class RoundBadge extends Badge {

    RoundBadge(PlanRoundListing round) {
        super(
                Message.of(round.isOpen() ? "planround.state.open" : "planround.state.closed"),
                round.isOpen() ? Tone.GOOD : Tone.PLAIN);
    }
}
