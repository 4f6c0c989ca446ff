package org.confer.consolidation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.confer.plancell.Amount;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal saves: everything the plans would take, less what is left of it.
 *
 * @param trainingDays null if no plan tells its length
 * @param personDays days times people; null if no plan tells both
 * @param budget null if no plan tells a sum, or they tell it in several currencies
 * @param currency of the budget; null if the plans do not tell
 */
public record Savings(
        @Nullable BigDecimal trainingDays,
        @Nullable BigDecimal personDays,
        @Nullable BigDecimal budget,
        @Nullable String currency) {

    public static final Savings NONE = new Savings(null, null, null, null);

    static Savings of(NewProposal proposal, List<PlanOutline> plans) {
        PlanId chosen = proposal.chosen();
        return switch (proposal.verdict()) {
            case KEEP, RESCHEDULE, SERIES, REVERSE -> NONE;
            case WITHDRAW -> sum(plans.stream().filter(plan -> !plan.id().equals(chosen)).toList());
            case MERGE ->
                    plans.stream()
                            .filter(plan -> plan.id().equals(chosen))
                            .findFirst()
                            .map(host -> sum(plans).less(merged(proposal, host)))
                            .orElse(NONE);
        };
    }

    private static Savings merged(NewProposal proposal, PlanOutline host) {
        Optional<BigDecimal> days = mergedDays(proposal, host);
        Integer people = proposal.people();
        return new Savings(
                days.orElse(null),
                people == null ? null : days.map(each -> each.multiply(of(people))).orElse(null),
                proposal.budget(),
                null);
    }

    private static Optional<BigDecimal> mergedDays(NewProposal proposal, PlanOutline host) {
        if (host.days() != null || proposal.firstDay() == null || proposal.lastDay() == null) {
            return host.trainingDays();
        }
        return Optional.of(
                of(ChronoUnit.DAYS.between(proposal.firstDay(), proposal.lastDay()) + 1));
    }

    private static Savings sum(Collection<PlanOutline> plans) {
        List<String> currencies =
                plans.stream()
                        .map(PlanOutline::budget)
                        .filter(Objects::nonNull)
                        .map(Amount::currency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new Savings(
                plans.stream()
                        .flatMap(plan -> plan.trainingDays().stream())
                        .reduce(BigDecimal::add)
                        .orElse(null),
                plans.stream()
                        .flatMap(plan -> plan.personDays().stream())
                        .reduce(BigDecimal::add)
                        .orElse(null),
                currencies.size() > 1
                        ? null
                        : plans.stream()
                                .map(PlanOutline::budget)
                                .filter(Objects::nonNull)
                                .map(Amount::value)
                                .reduce(BigDecimal::add)
                                .orElse(null),
                currencies.size() == 1 ? currencies.getFirst() : null);
    }

    private Savings less(Savings rest) {
        return new Savings(
                less(trainingDays, rest.trainingDays),
                less(personDays, rest.personDays),
                less(budget, rest.budget),
                currency);
    }

    private static @Nullable BigDecimal less(@Nullable BigDecimal all, @Nullable BigDecimal rest) {
        return all == null || rest == null ? null : all.subtract(rest).max(BigDecimal.ZERO);
    }

    private static BigDecimal of(long number) {
        return BigDecimal.valueOf(number);
    }
}
