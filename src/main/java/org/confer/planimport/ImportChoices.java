package org.confer.planimport;

import java.util.Set;
import org.confer.training.PlanId;

/**
 * What the person wants where an import must not decide by itself.
 *
 * @param replaceTyped whether the file corrects plans that were typed in or edited by hand
 * @param withdraw plans of the earlier file that are missing in this one and are to be withdrawn;
 *     the others stay
 */
public record ImportChoices(boolean replaceTyped, Set<PlanId> withdraw) {

    /** Nothing typed is replaced, nothing is withdrawn. */
    public static final ImportChoices CAUTIOUS = new ImportChoices(false, Set.of());

    public ImportChoices {
        withdraw = Set.copyOf(withdraw);
    }
}
