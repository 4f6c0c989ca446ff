package org.confer.training.spi;

import java.util.List;
import java.util.Optional;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;

/** Says, while somebody types a plan, which plans it would repeat or clash with. */
public interface PlanWarnings {

    /**
     * @param itself the stored plan that is being edited; empty for a new one
     * @param typed as far as it has been typed
     * @return what weighs most first, a handful; only plans that the person may see
     */
    List<PlanWarning> like(Optional<PlanId> itself, PlanFacts typed);
}
