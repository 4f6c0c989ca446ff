package org.confer.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of plans that repeat or hinder one another. One sees those all of whose agencies share
 * a conference with one's own department.
 */
@Service
@Transactional(readOnly = true)
public class DuplicateGroups {

    /**
     * The latest comparison of all plans.
     *
     * @param clashesLeftOut clashes beyond the number that is kept
     * @param pairsLeftOut pairs that were not compared, because too many plans are alike, or that
     *     are not listed among the reasons of a group
     * @param meaning name of the language model that took part, or "none"
     */
    public record LastComparison(
            Instant at,
            int plans,
            int groups,
            int clashesLeftOut,
            long pairsLeftOut,
            String meaning) {

        /** Whether meanings were compared and not only letters. */
        public boolean byMeaning() {
            return !meaning.equals("none");
        }
    }

    private final GroupStore store;
    private final ReviewStore reviews;
    private final Plans plans;
    private final Circles circles;
    private final Comparing comparing;
    private final WantedComparisons wanted;

    DuplicateGroups(
            GroupStore store,
            ReviewStore reviews,
            Plans plans,
            Circles circles,
            Comparing comparing,
            WantedComparisons wanted) {
        this.store = store;
        this.reviews = reviews;
        this.plans = plans;
        this.circles = circles;
        this.comparing = comparing;
        this.wanted = wanted;
    }

    @Requires(Permission.SEE_DUPLICATES)
    public List<GroupListing> list(GroupFilter filter, GroupOrder order, Slice slice) {
        return store.list(filter, order, slice, circles.mine());
    }

    @Requires(Permission.SEE_DUPLICATES)
    public int count(GroupFilter filter) {
        return store.count(filter, circles.mine());
    }

    @Requires(Permission.SEE_DUPLICATES)
    public Optional<DuplicateGroup> find(GroupId id) {
        return store.find(id, circles.mine())
                .map(group ->
                        new DuplicateGroup(
                                group.id(),
                                group.kind(),
                                group.title(),
                                group.present(),
                                group.foundAt(),
                                group.reviews(),
                                group.savesPersonDays(),
                                plans.outlines(store.plans(id)),
                                reasons(id)));
    }

    private List<PairReason> reasons(GroupId id) {
        Map<ReviewStore.Pair, Judgement> judged = reviews.latestAmong(store.plans(id));
        return store.reasons(List.of(id)).stream()
                .map(reason -> reason.judged(judged.get(reason.pair())))
                .toList();
    }

    /** The group in which this plan repeats others most surely. */
    @Requires(Permission.SEE_DUPLICATES)
    public Optional<GroupId> of(PlanId plan) {
        return store.openGroupOf(plan, circles.mine());
    }

    /** What whoever proposes something about a group has to know of it. */
    public record Found(String title, boolean present, List<PlanId> plans) {}

    /** Empty if there is no such group or one of its plans is of no department of the circle. */
    @FromWithin("the proposals, which say for whose secretariat a group is")
    public Optional<Found> within(GroupId id, Circle circle) {
        return store.find(id, circle)
                .map(group -> new Found(group.title(), group.present(), store.plans(id)));
    }

    /** Holds a group until the transaction ends, so that one thing at a time is proposed of it. */
    @FromWithin("the proposals, before they look at the group")
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(GroupId id) {
        store.lock(id);
    }

    /**
     * What is proposed about a group.
     *
     * @param proposal state of the latest proposal that was not dropped; null if there is none
     * @param carriedOut whether a decision about it was carried out and stands
     * @param leftAlone whether that decision was to leave its plans as they are
     */
    public record Standing(
            @Nullable ProposalState proposal, boolean carriedOut, boolean leftAlone) {}

    /** A group about which something is under way is left alone by comparisons and reviewers. */
    @FromWithin("the proposals, after each change of one")
    @Transactional(propagation = Propagation.MANDATORY)
    public void stands(GroupId id, Standing standing) {
        store.stands(id, standing);
    }

    /**
     * How many groups with plans of one round there are.
     *
     * @param found that repeat one another, or did until a verdict or a decision
     * @param confirmed those that reviewers confirmed, or about which something was proposed
     * @param consolidated those about which a decision was carried out and stands
     */
    public record Tally(int found, int confirmed, int consolidated) {}

    /** Of a round, as far as one may see. */
    @Requires(Permission.SEE_DUPLICATES)
    public Tally tally(RoundSpan round) {
        return store.tally(round, circles.mine());
    }

    @Requires(Permission.SEE_DUPLICATES)
    public Optional<LastComparison> lastComparison() {
        return store.lastComparison();
    }

    /**
     * How far the comparison under way has come, 0 to 1; empty if none is under way. An import
     * starts one by itself.
     */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Double> underWay() {
        return comparing.progress();
    }

    /** Compares all plans anew; returns when that is done. */
    @Requires(Permission.REVIEW_DUPLICATES)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void compareNow() {
        wanted.compareNow();
    }
}
