package org.confer.planimport;

import org.confer.kernel.Message;
import org.confer.planfile.ReadRow;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan file as the preview shows it.
 *
 * @param agency short name of the department whose plan it becomes; empty if it becomes none
 * @param plan the stored plan it is about, if any
 * @param objection why an otherwise readable row is not imported; null if nothing stands against it
 */
public record PreviewRow(
        ReadRow row,
        RowEffect effect,
        String agency,
        @Nullable PlanId plan,
        @Nullable Message objection) {}
