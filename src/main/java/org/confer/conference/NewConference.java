package org.confer.conference;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A conference to be founded, or its charter to be changed.
 *
 * @param name 1 to 200 characters
 * @param charter what it is for, up to 10,000 characters, may be empty
 * @param convener the person who convenes it, if one is named
 * @param numberingPrefix stands before the number of issued minutes, up to 60 characters
 * @param zone name of a time zone such as {@code Asia/Shanghai}
 * @param proposals who brings topics before it
 * @param rhythm how often it meets, in the charter's words, up to 200 characters, may be empty
 * @param takesProblems whether anybody may hand problems in by the public form, if the operator has
 *     switched that on
 * @param ladder when overdue actions are brought before whom
 * @param clearance whether and how units agree to minutes before they are issued
 */
public record NewConference(
        String name,
        String charter,
        DepartmentId lead,
        @Nullable PersonId convener,
        QuorumRule quorumRule,
        String numberingPrefix,
        String zone,
        ClearanceRule clearance,
        ProposalRule proposals,
        String rhythm,
        boolean takesProblems,
        LadderDays ladder) {

    private static final int NAME = 200;
    private static final int CHARTER = 10_000;
    private static final int PREFIX = 60;
    private static final int RHYTHM = 200;

    /** One in which every member proposes topics and no stranger does. */
    public NewConference(
            String name,
            String charter,
            DepartmentId lead,
            @Nullable PersonId convener,
            QuorumRule quorumRule,
            String numberingPrefix,
            String zone,
            ClearanceRule clearance) {
        this(
                name,
                charter,
                lead,
                convener,
                quorumRule,
                numberingPrefix,
                zone,
                clearance,
                ProposalRule.MEMBERS,
                "",
                false,
                LadderDays.USUAL);
    }

    public NewConference {
        name = Wording.line(name, NAME, Message.of("conference.field.name"));
        charter = Wording.optionalText(charter, CHARTER, Message.of("conference.field.charter"));
        numberingPrefix =
                Wording.optionalLine(
                        numberingPrefix, PREFIX, Message.of("conference.field.numberingPrefix"));
        rhythm = Wording.optionalLine(rhythm, RHYTHM, Message.of("conference.field.rhythm"));
        try {
            zone = ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw new InvalidInput(Message.of("conference.zone.unknown"));
        }
    }
}
