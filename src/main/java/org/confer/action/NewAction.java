package org.confer.action;

import java.time.LocalDate;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An action to be assigned or amended.
 *
 * @param text what is to be done, 1 to 2,000 characters
 * @param criterion what must be seen for it to be accepted, up to 1,000 characters, may be empty
 * @param lead the unit that answers for it
 * @param coOperating further units that take part; the lead unit is none of them
 * @param responsible null if the lead unit is to name somebody
 * @param dueOn last day on which it is in time, on the conference's clock
 */
public record NewAction(
        String text,
        String criterion,
        DepartmentId lead,
        Set<DepartmentId> coOperating,
        @Nullable PersonId responsible,
        LocalDate dueOn) {

    private static final int TEXT = 2_000;
    private static final int CRITERION = 1_000;

    public NewAction {
        text = Wording.text(text, TEXT, Message.of("action.field.text"));
        criterion =
                Wording.optionalText(criterion, CRITERION, Message.of("action.field.criterion"));
        coOperating = Set.copyOf(coOperating);
        if (coOperating.contains(lead)) {
            throw new InvalidInput(Message.of("action.leadCoOperates"));
        }
    }
}
