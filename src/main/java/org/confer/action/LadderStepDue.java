package org.confer.action;

import java.util.List;
import java.util.Locale;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;

/**
 * An action is nearly due or overdue, and it is time to tell somebody; published once for each step
 * and due date.
 *
 * @param whom may be empty
 */
public record LadderStepDue(ActionListing action, LadderStep step, List<Addressee> whom)
        implements Audited {

    /**
     * @param language in which the person uses Confer
     */
    public record Addressee(PersonId person, String name, String email, Locale language) {}

    public LadderStepDue {
        whom = List.copyOf(whom);
    }

    @Override
    public String subject() {
        return "action";
    }

    @Override
    public long subjectId() {
        return action.id().value();
    }

    @Override
    public Message account() {
        return Message.of(
                "action.ladder.taken",
                action.number(),
                step.label(),
                whom.stream().map(Addressee::name).toList());
    }
}
