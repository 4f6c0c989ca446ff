package org.confer.planimport;

import java.time.LocalDate;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.planfile.ReadRow.Verdict;
import org.confer.training.PlanId;
import org.confer.training.PlanIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of each row under preview.
 *
 * @param department whose plan it becomes; null exactly if it becomes none
 * @param identity see {@link PlanIdentity}; empty if it becomes no plan
 * @param known the stored plan it is about, if any
 * @param objection why an otherwise readable row is not imported
 */
record JudgedRow(
        Verdict verdict,
        RowEffect effect,
        @Nullable DepartmentId department,
        int year,
        String identity,
        String hash,
        String key,
        String audience,
        @Nullable LocalDate firstDay,
        @Nullable PlanId known,
        @Nullable Message objection) {

    static JudgedRow withoutPlan(Verdict verdict, String key, @Nullable Message objection) {
        return new JudgedRow(
                verdict,
                verdict == Verdict.SKIPPED ? RowEffect.SKIPPED : RowEffect.REFUSED,
                null,
                0,
                "",
                "",
                key,
                "",
                null,
                null,
                objection);
    }

    /** As Confer itself wrote it: whatever the row says, it changes nothing. */
    JudgedRow unedited(PlanId plan) {
        return new JudgedRow(
                verdict, RowEffect.UNCHANGED, null, 0, "", "", key, "", null, plan, null);
    }

    JudgedRow as(RowEffect other, @Nullable PlanId plan) {
        return new JudgedRow(
                verdict,
                other,
                department,
                year,
                identity,
                hash,
                key,
                audience,
                firstDay,
                plan,
                objection);
    }
}
