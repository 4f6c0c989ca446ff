package org.confer.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.duplicate.FoundGroup.Member;
import org.confer.duplicate.GroupStore.StoredGroup;
import org.confer.duplicate.ReviewStore.Pair;
import org.confer.duplicate.ReviewStore.Said;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.matching.Review;
import org.confer.organisation.People;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers say of the plans in a group. Every word is kept with who said it, when and why; on
 * each pair the latest holds. It changes the groups at once, and the next comparison learns from
 * it. Of two reviewers of one group the second is told what the first said.
 */
@Service
@Transactional
public class Reviews {

    private final ReviewStore store;
    private final GroupStore groups;
    private final Regrouping regrouping;
    private final Plans plans;
    private final People people;
    private final CurrentUser user;
    private final Circles circles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewStore store,
            GroupStore groups,
            Regrouping regrouping,
            Plans plans,
            People people,
            CurrentUser user,
            Circles circles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.groups = groups;
        this.regrouping = regrouping;
        this.plans = plans;
        this.people = people;
        this.user = user;
        this.circles = circles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A word once said.
     *
     * @param person who said it, by name
     * @param department for which department, by name
     * @param plans the plans that were picked
     * @param towardsOthers whether it was said of them with the others, not among themselves
     */
    public record Past(
            Instant at,
            String person,
            String department,
            Judgement judgement,
            String reason,
            List<PlanId> plans,
            boolean towardsOthers) {}

    /**
     * How good the comparison is, by the pairs drawn by lot from what it took for duplicates.
     *
     * @param drawn how many of them were judged
     * @param confirmed how many of these repeat one another in truth
     * @param low lower end of the 95 % interval of its precision, 0 to 1 (Wilson, 1927)
     * @param high upper end
     */
    public record Precision(int drawn, int confirmed, double low, double high) {

        private static final double Z = 1.96;

        static Precision of(int drawn, int confirmed) {
            if (drawn == 0) {
                return new Precision(0, 0, 0, 1);
            }
            double share = (double) confirmed / drawn;
            double scale = 1 + Z * Z / drawn;
            double middle = (share + Z * Z / (2 * drawn)) / scale;
            double half =
                    Z
                            * Math.sqrt(share * (1 - share) / drawn + Z * Z / (4.0 * drawn * drawn))
                            / scale;
            return new Precision(
                    drawn, confirmed, Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    /**
     * That plans are cohorts of one series was decided: it stands as a word on them, which the
     * comparison follows.
     */
    @FromWithin("the carrying out of a decision")
    @Transactional(propagation = Propagation.MANDATORY)
    public void saySeries(
            GroupId group,
            DepartmentId department,
            PersonId person,
            String title,
            List<PlanId> plans) {
        store.insert(
                new ReviewStore.Said(
                        group,
                        department,
                        person,
                        clock.instant(),
                        Judgement.COHORT,
                        title,
                        plans,
                        false),
                Pair.of(plans, plans),
                Map.of());
    }

    /**
     * Says something of plans of a group. Refused if somebody said something of it since, or a
     * proposal about it is under way.
     *
     * @param seen {@link DuplicateGroup#reviews()} as the reviewer saw it
     * @return the group in which the first of the plans is now, else the same
     */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<GroupId> judge(GroupId id, int seen, NewReview review) {
        Concerned concerned = concerned(id, Set.of());
        Optional<Message> objection = objection(concerned, seen);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        if (!concerned.plans().containsAll(review.plans())) {
            return Outcome.refused("duplicate.groupGone");
        }
        Set<Pair> pairs =
                review.towardsOthers()
                        ? Pair.of(review.plans(), without(concerned.plans(), review.plans()))
                        : Pair.of(review.plans(), review.plans());
        if (pairs.isEmpty()) {
            return Outcome.refused("duplicate.review.nobodyLeft");
        }
        return say(concerned, review, pairs);
    }

    /**
     * Joins a plan to a group by hand, with all that is in a group with it: they are said to be the
     * same. Refused as {@link #judge}, and if the plan does not take place.
     */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<GroupId> join(GroupId id, int seen, PlanId plan, String reason) {
        Concerned concerned = concerned(id, Set.of(plan));
        Optional<Message> objection = objection(concerned, seen);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        Set<PlanId> joining = new HashSet<>(Set.of(plan));
        groups.holding(List.of(plan)).stream()
                .filter(group -> group.kind().isDuplicate() && !group.id().equals(id))
                .forEach(group -> joining.addAll(groups.plans(group.id())));
        // a group may reach beyond the conference; what lies there joins nothing
        Map<PlanId, PlanOutline> own = ofLed(joining);
        PlanOutline itself = own.get(plan);
        if (itself == null || !itself.status().takesPlace()) {
            return Outcome.refused("duplicate.review.planGone");
        }
        joining.retainAll(own.keySet());
        joining.removeAll(concerned.plans());
        if (joining.isEmpty()) {
            return Outcome.refused("duplicate.review.alreadyIn");
        }
        if (joining.size() + concerned.plans().size() > NewReview.MOST_PLANS) {
            return Outcome.refused("duplicate.review.tooMany", NewReview.MOST_PLANS);
        }
        return say(
                concerned,
                new NewReview(Judgement.SAME, reason, List.copyOf(joining), true),
                Pair.of(joining, concerned.plans()));
    }

    private Map<PlanId, PlanOutline> ofLed(Set<PlanId> some) {
        Circle led = circles.led();
        return plans.outlines(some).stream()
                .filter(each -> led.includes(each.department()))
                .collect(Collectors.toMap(PlanOutline::id, each -> each));
    }

    /**
     * What was said of the plans of this group, newest first; at most a hundred.
     *
     * @throws NotPermitted if one may not see the group
     */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public List<Past> history(GroupId id) {
        if (groups.find(id, circles.mine()).isEmpty()) {
            throw new NotPermitted("no group " + id);
        }
        return store.about(id, groups.plans(id)).stream()
                .map(said -> {
                    var who = people.find(said.person());
                    return new Past(
                            said.at(),
                            who.map(person -> person.name()).orElse(""),
                            who.map(person -> person.departmentName()).orElse(""),
                            said.judgement(),
                            said.reason(),
                            said.plans(),
                            said.towardsOthers());
                })
                .toList();
    }

    /** Whether the person at work may say something of this group, as things stand. */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public boolean mayJudge(GroupId id) {
        return user.may(Permission.REVIEW_DUPLICATES)
                && groups.find(id, circles.led()).stream()
                        .anyMatch(group ->
                                group.present()
                                        && group.kind() != GroupKind.CLASH
                                        && !groups.anyProposed(Set.of(id)));
    }

    /** What waits for a word, the worthiest first, after this group; empty at the end. */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public Optional<GroupId> next(GroupId after, GroupOrder order) {
        return groups.nextToJudge(after, order, circles.mine());
    }

    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public Precision precision() {
        Map<Judgement, Integer> answers = store.answers(Review.Why.CONTROL.name());
        return Precision.of(
                answers.values().stream().mapToInt(Integer::intValue).sum(),
                answers.getOrDefault(Judgement.SAME, 0));
    }

    /** A group under review with all that may change with it, locked. */
    private record Concerned(StoredGroup group, List<PlanId> plans, Set<GroupId> ids) {}

    private Concerned concerned(GroupId id, Set<PlanId> more) {
        Circle led = circles.led();
        StoredGroup group =
                groups.find(id, led).orElseThrow(() -> new NotPermitted("no group " + id));
        Set<PlanId> around = new HashSet<>(groups.plans(id));
        around.addAll(more);
        Set<GroupId> ids = new HashSet<>(Set.of(id));
        groups.holding(around).forEach(each -> ids.add(each.id()));
        groups.lock(ids);
        // anew, for somebody may have been faster
        return new Concerned(groups.find(id, led).orElse(group), groups.plans(id), ids);
    }

    private Optional<Message> objection(Concerned concerned, int seen) {
        StoredGroup group = concerned.group();
        if (group.reviews() != seen) {
            return Optional.of(
                    history(group.id()).stream()
                            .findFirst()
                            .map(last ->
                                    Message.of(
                                            "duplicate.review.meanwhile",
                                            last.person(),
                                            last.department(),
                                            last.judgement().label(),
                                            last.reason()))
                            .orElse(Message.of("duplicate.groupGone")));
        }
        if (!group.present() || group.kind() == GroupKind.CLASH) {
            return Optional.of(Message.of("duplicate.groupGone"));
        }
        return groups.anyProposed(concerned.ids())
                ? Optional.of(Message.of("duplicate.review.proposed"))
                : Optional.empty();
    }

    private Outcome<GroupId> say(Concerned concerned, NewReview review, Set<Pair> pairs) {
        GroupId id = concerned.group().id();
        Instant now = clock.instant();
        store.insert(
                new Said(
                        id,
                        user.department(),
                        user.person(),
                        now,
                        review.judgement(),
                        review.reason(),
                        review.plans(),
                        review.towardsOthers()),
                pairs,
                askedBecause(concerned));
        groups.countReview(concerned.ids());
        Set<PlanId> around = new HashSet<>(concerned.plans());
        around.addAll(review.plans());
        regrouping.around(
                around,
                ids ->
                        plans.outlines(ids).stream()
                                .filter(plan -> plan.status().takesPlace())
                                .map(Member::of)
                                .toList(),
                now);
        events.publishEvent(
                new GroupReviewed(
                        id,
                        Message.of(
                                "duplicate.account.reviewed",
                                concerned.group().title(),
                                review.judgement().label(),
                                review.reason())));
        boolean stays = groups.find(id, Circle.ALL).filter(StoredGroup::present).isPresent();
        return Outcome.done(stays ? id : nowWith(review.plans()).orElse(id));
    }

    /** The group in which most of these plans are now. */
    private Optional<GroupId> nowWith(Collection<PlanId> moved) {
        return groups.holding(moved).stream()
                .filter(group -> group.kind().isDuplicate())
                .map(StoredGroup::id)
                .max(
                        Comparator.comparingLong(group ->
                                groups.plans(group).stream().filter(moved::contains).count()));
    }

    /** A pair counts as asked for once: the first word on it is the answer. */
    private Map<Pair, String> askedBecause(Concerned concerned) {
        Map<Pair, Judgement> judged = store.latestAmong(concerned.plans());
        Map<Pair, String> asked = new HashMap<>();
        for (PairReason reason : groups.reasons(concerned.ids())) {
            Review.Why why = reason.askedBecause();
            if (why != null && !judged.containsKey(reason.pair())) {
                asked.put(reason.pair(), why.name());
            }
        }
        return asked;
    }

    private static List<PlanId> without(List<PlanId> all, List<PlanId> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
