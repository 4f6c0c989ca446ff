package org.confer.duplicate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.confer.kernel.DepartmentId;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.jspecify.annotations.Nullable;

/**
 * A group on its way to the store.
 *
 * @param key stays the same from one comparison to the next
 * @param reasons surest first
 */
record FoundGroup(
        String key, GroupKind kind, String title, List<Member> members, List<PairReason> reasons) {

    /** Nobody reads the reasons of more pairs. */
    static final int MOST_REASONS = 200;

    private static final double ASKED_FOR = 1;

    /**
     * What a group needs to know of a plan.
     *
     * @param personDays null if the plan does not tell
     */
    record Member(
            PlanId id, DepartmentId department, String title, @Nullable BigDecimal personDays) {

        static Member of(PlanOutline plan) {
            return new Member(
                    plan.id(), plan.department(), plan.title(), plan.personDays().orElse(null));
        }
    }

    /** Plans that repeat one another. */
    static FoundGroup repeats(String key, List<Member> members, Collection<PairReason> reasons) {
        boolean severalAgencies = members.stream().map(Member::department).distinct().count() > 1;
        return new FoundGroup(
                key,
                severalAgencies ? GroupKind.MULTI_HEAD : GroupKind.REPEATED,
                members.stream()
                        .map(Member::title)
                        .min(Comparator.comparingInt(String::length))
                        .orElse(""),
                members,
                reasons.stream()
                        .sorted(Comparator.comparingDouble(reason -> -reason.probability()))
                        .limit(MOST_REASONS)
                        .toList());
    }

    /** Two plans that hinder one another, or of which the comparison is not sure. */
    static FoundGroup two(GroupKind kind, Member left, Member right, PairReason reason) {
        return new FoundGroup(
                key(kind, left, right),
                kind,
                left.title() + " / " + right.title(),
                List.of(left, right),
                List.of(reason));
    }

    static String key(GroupKind kind, Member left, Member right) {
        return left.id() + (kind == GroupKind.CLASH ? "~" : "?") + right.id();
    }

    /** Of the surest pair. */
    double probability() {
        return reasons.stream().mapToDouble(PairReason::probability).max().orElse(0);
    }

    /** All person-days less those of the largest plan; null if no plan tells. */
    @Nullable BigDecimal savesPersonDays() {
        List<BigDecimal> told =
                members.stream().map(Member::personDays).filter(Objects::nonNull).toList();
        return told.isEmpty()
                ? null
                : told.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(told.stream().reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    int toJudge() {
        return kind == GroupKind.CLASH
                ? 0
                : (int) reasons.stream().filter(reason -> reason.judged() == null).count();
    }

    /** The most uncertain pair's entropy, and more if the comparison itself asks. */
    double teaches() {
        return kind == GroupKind.CLASH
                ? 0
                : reasons.stream()
                        .filter(reason -> reason.judged() == null)
                        .mapToDouble(reason ->
                                reason.entropy() + (reason.askedBecause() == null ? 0 : ASKED_FOR))
                        .max()
                        .orElse(0);
    }
}
