package org.confer.meeting;

import org.confer.conference.ClearanceRule;
import org.confer.conference.LadderDays;
import org.confer.conference.NewConference;
import org.confer.conference.ProposalRule;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A charter in which one rule is another one, and all else stays as it was. */
public final class Terms {

    private Terms() {}

    public static NewConference with(ClearanceRule clearance, NewConference now) {
        return terms(
                now, now.convener(), clearance, now.proposals(), now.takesProblems(), now.ladder());
    }

    public static NewConference with(ProposalRule proposals, NewConference now) {
        return terms(
                now, now.convener(), now.clearance(), proposals, now.takesProblems(), now.ladder());
    }

    public static NewConference with(LadderDays ladder, NewConference now) {
        return terms(
                now, now.convener(), now.clearance(), now.proposals(), now.takesProblems(), ladder);
    }

    /**
     * Anybody hands problems in.
     *
     * @param convener learns of each
     */
    public static NewConference openToProblems(PersonId convener, NewConference now) {
        return terms(now, convener, now.clearance(), now.proposals(), true, now.ladder());
    }

    private static NewConference terms(
            NewConference now,
            @Nullable PersonId convener,
            ClearanceRule clearance,
            ProposalRule proposals,
            boolean takesProblems,
            LadderDays ladder) {
        return new NewConference(
                now.name(),
                now.charter(),
                now.lead(),
                convener,
                now.quorumRule(),
                now.numberingPrefix(),
                now.zone(),
                clearance,
                proposals,
                now.rhythm(),
                takesProblems,
                ladder);
    }
}
