package org.confer.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.matching.Evidence;
import org.confer.matching.Finding;
import org.confer.matching.Item;
import org.confer.matching.Kind;
import org.confer.matching.Match;
import org.confer.matching.Matcher;
import org.confer.matching.Policy;
import org.confer.matching.Trait;
import org.confer.matching.engine.Engine;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.plancell.PlannedDates;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.confer.training.spi.PlanWarning;
import org.confer.training.spi.PlanWarnings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The warning while typing: which plans a typed one would repeat or clash with. */
@Service
@Transactional(readOnly = true)
public class SimilarPlans implements PlanWarnings {

    /** More than are shown: some may be none of the person's business. */
    private static final int LOOKED_AT = 40;

    /** Mostly the first ones may be seen. */
    private static final int READ_AT_ONCE = 10;

    private static final double SAME_SUBJECT_FROM = 0.8;
    private static final int SHOWN = 5;
    private static final int REASONS = 4;

    /** Several pieces of evidence say the same in other words. */
    private static final int LOOKED_THROUGH = 12;

    private final LiveMatcher matcher;
    private final Plans plans;
    private final Departments departments;
    private final CurrentUser user;

    SimilarPlans(LiveMatcher matcher, Plans plans, Departments departments, CurrentUser user) {
        this.matcher = matcher;
        this.plans = plans;
        this.departments = departments;
        this.user = user;
    }

    @Override
    @Requires(Permission.KEEP_PLANS)
    public List<PlanWarning> like(Optional<PlanId> itself, PlanFacts typed) {
        String agency =
                departments.find(user.department()).map(DepartmentListing::shortName).orElse("");
        String id = itself.map(PlanId::toString).orElse("typed");
        Item item = PlanItems.typed(id, typed, agency);
        Map<PlanId, Match> matches = new LinkedHashMap<>();
        for (Match match : matcher.repeats(item, LOOKED_AT)) {
            PlanId other = new PlanId(Long.parseLong(match.other(id)));
            if (match.kind() != Kind.COHORT) {
                matches.put(other, match);
            }
        }
        List<PlanId> best = List.copyOf(matches.keySet());
        List<PlanWarning> warnings = new ArrayList<>();
        for (int i = 0; i < best.size() && warnings.size() < SHOWN; i += READ_AT_ONCE) {
            List<PlanId> some = best.subList(i, Math.min(best.size(), i + READ_AT_ONCE));
            Map<PlanId, PlanOutline> seen =
                    plans.seenAmong(some).stream()
                            .filter(plan -> plan.status().takesPlace())
                            .collect(Collectors.toMap(PlanOutline::id, plan -> plan));
            for (PlanId other : some) {
                PlanOutline plan = seen.get(other);
                Match match = matches.get(other);
                if (plan != null && match != null && warnings.size() < SHOWN) {
                    warnings.add(warning(plan, match));
                }
            }
        }
        return warnings;
    }

    /**
     * Which of the others teach the same subject as a plan, so near to it that whoever is sent to
     * both is trained twice; whoever they are for.
     */
    @FromWithin("the nomination of people, which shows a plan to nobody who may not see it")
    public Set<PlanId> repeatsFor(PlanId plan, Collection<PlanId> others) {
        List<PlanId> all = new ArrayList<>(others);
        all.add(plan);
        Map<PlanId, PlanOutline> outlines =
                plans.outlines(all).stream().collect(Collectors.toMap(PlanOutline::id, one -> one));
        PlanOutline itself = outlines.remove(plan);
        if (itself == null || outlines.isEmpty()) {
            return Set.of();
        }
        Matcher pairs = Engine.forPlans();
        pairs.put(PlanItems.of(itself));
        outlines.values().forEach(one -> pairs.put(PlanItems.of(one)));
        return outlines.values().stream()
                .filter(one -> isNear(itself.dates(), one.dates()))
                .filter(one ->
                        pairs.compare(plan.toString(), one.id().toString())
                                .filter(SimilarPlans::isSameSubject)
                                .isPresent())
                .map(PlanOutline::id)
                .collect(Collectors.toSet());
    }

    private static boolean isSameSubject(Match match) {
        return match.explanation().evidence().stream()
                .filter(piece -> piece.trait() == Trait.SUBJECT)
                .anyMatch(piece ->
                        switch (piece.finding()) {
                            case SAME, SAME_AND_RARE -> true;
                            case ALIKE, CONTAINED -> piece.alike() >= SAME_SUBJECT_FROM;
                            default -> false;
                        });
    }

    /** Days that nobody knows yet may be near. */
    private static boolean isNear(PlannedDates one, PlannedDates other) {
        LocalDate start = one.start();
        LocalDate end = one.end();
        LocalDate otherStart = other.start();
        LocalDate otherEnd = other.end();
        if (start == null || end == null || otherStart == null || otherEnd == null) {
            return true;
        }
        long window = Policy.USUAL.repeatedWithinDays();
        return !otherStart.isAfter(end.plusDays(window))
                && !otherEnd.isBefore(start.minusDays(window));
    }

    private static PlanWarning warning(PlanOutline plan, Match match) {
        boolean grave = match.kind().duplicate() || match.kind() == Kind.CLASH;
        List<Message> reasons = new ArrayList<>();
        Set<Trait> told = EnumSet.noneOf(Trait.class);
        for (Evidence piece : match.explanation().strongest(LOOKED_THROUGH)) {
            Trait plain = plain(piece.trait());
            if (reasons.size() < REASONS && !told.contains(plain)) {
                Optional<Message> reason = reason(plain, piece.finding());
                reason.ifPresent(reasons::add);
                reason.ifPresent(said -> told.add(plain));
            }
        }
        return new PlanWarning(plan, verdict(match.kind()), grave, reasons);
    }

    private static Message verdict(Kind kind) {
        return switch (kind) {
            case MULTI_HEAD, SAME -> Message.of("duplicate.warning.MULTI_HEAD");
            case REPEATED -> Message.of("duplicate.warning.REPEATED");
            case CLASH -> Message.of("duplicate.warning.CLASH");
            case COHORT, RELATED -> Message.of("duplicate.warning.RELATED");
        };
    }

    /** Who types wants to know that the subject is alike, and not by which of three comparisons. */
    private static Trait plain(Trait trait) {
        return switch (trait) {
            case SUBJECT_MEANING, CORE_MEANING -> Trait.SUBJECT;
            case AUDIENCE_MEANING, AUDIENCE_CLASS -> Trait.AUDIENCE;
            default -> trait;
        };
    }

    private static Optional<Message> reason(Trait plain, Finding finding) {
        Message trait = Message.of("duplicate.trait." + plain.name());
        return switch (finding) {
            case SAME, SAME_AND_RARE -> Optional.of(Message.of("duplicate.reason.same", trait));
            case ALIKE -> Optional.of(Message.of("duplicate.reason.alike", trait));
            case CONTAINED -> Optional.of(Message.of("duplicate.reason.contained", trait));
            case DIFFERENT, CONTRADICTS ->
                    Optional.of(Message.of("duplicate.reason.different", trait));
            case ONE_SILENT, BOTH_SILENT -> Optional.empty();
        };
    }
}
