package org.confer.permission;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.confer.consolidation.BundleId;
import org.confer.consolidation.Bundles;
import org.confer.consolidation.ConsolidationId;
import org.confer.consolidation.Consolidations;
import org.confer.consolidation.NewProposal;
import org.confer.consolidation.Verdict;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupId;
import org.confer.duplicate.GroupOrder;
import org.confer.duplicate.Judgement;
import org.confer.duplicate.NewReview;
import org.confer.duplicate.Reviews;
import org.confer.kernel.PersonId;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;

/** Duplicates among the agencies of each conference, with a proposal and without. */
class ConsolidationSpecimens implements Specimens {

    private static final NewProposal KEEP =
            new NewProposal(Verdict.KEEP, null, "They differ", "", null, null, null, null, "");

    private final Plans plans;
    private final DuplicateGroups groups;
    private final Consolidations consolidations;
    private final Bundles bundles;
    private final Reviews reviews;

    ConsolidationSpecimens(
            Plans plans,
            DuplicateGroups groups,
            Consolidations consolidations,
            Bundles bundles,
            Reviews reviews) {
        this.bundles = bundles;
        this.plans = plans;
        this.groups = groups;
        this.consolidations = consolidations;
        this.reviews = reviews;
    }

    @Override
    public int floor() {
        return 10;
    }

    @Override
    public void make(World world) {
        for (Side side : List.of(Side.OWN, Side.OTHER)) {
            PlanId free = repeated(world, side, "社区消防安全培训班", "社区工作者", 3);
            PlanId taken = repeated(world, side, "高校毕业生就业指导研修班", "高校辅导员", 9);
            PlanId another = repeated(world, side, "乡镇统计业务骨干培训班", "乡镇统计员", 6);
            PlanId extra = repeated(world, side, "档案管理岗位技能培训班", "档案管理员", 4);
            PlanId fifth = repeated(world, side, "水库大坝巡查实务培训班", "水库巡查员", 11);
            PersonId secretary = world.person(world.lead(side), Role.SECRETARIAT);
            world.acting.as(
                    secretary,
                    () -> {
                        groups.compareNow();
                        return side;
                    });
            GroupId group = world.acting.as(secretary, () -> groups.of(free).orElseThrow());
            GroupId busy = world.acting.as(secretary, () -> groups.of(taken).orElseThrow());
            ConsolidationId dropped = world.acting.as(secretary, () -> propose(group));
            world.acting.as(secretary, () -> consolidations.drop(dropped).orThrow());
            ConsolidationId live = world.acting.as(secretary, () -> propose(busy));
            world.put(side, group);
            world.put(
                    side,
                    world.acting.as(
                            secretary,
                            () ->
                                    NewReview.ofAll(
                                            Judgement.RELATED,
                                            "They differ",
                                            groups.find(group).orElseThrow())));
            world.putFor("DuplicateGroups.of", side, free);
            world.put(side, live);
            ConsolidationId tied =
                    world.acting.as(secretary, () -> propose(groups.of(extra).orElseThrow()));
            ConsolidationId withIt =
                    world.acting.as(secretary, () -> propose(groups.of(fifth).orElseThrow()));
            if (side == Side.OWN) {
                BundleId untied = world.acting.as(secretary, () -> tie(tied, withIt));
                world.acting.as(secretary, () -> bundles.untie(untied).orThrow());
                world.put(Side.SPENT, untied);
            }
            world.put(side, world.acting.as(secretary, () -> tie(tied, withIt)));
            // of two that wait, the one after which the other comes
            GroupId second = world.acting.as(secretary, () -> groups.of(another).orElseThrow());
            GroupOrder order = GroupOrder.values()[GroupOrder.values().length - 1];
            world.putFor(
                    "Reviews.next",
                    side,
                    world.acting.as(secretary, () -> reviews.next(group, order).isPresent())
                            ? group
                            : second);
            if (side == Side.OWN) {
                world.put(Side.SPENT, busy);
                world.put(Side.SPENT, dropped);
                world.put(Side.SPENT, world.get(Side.OWN, NewReview.class));
            }
        }
        world.put(KEEP);
    }

    private BundleId tie(ConsolidationId one, ConsolidationId other) {
        return bundles.tie("Both", Set.of(one, other)).orThrow();
    }

    private ConsolidationId propose(GroupId group) {
        return consolidations.propose(group, KEEP).orThrow();
    }

    /** The same course by the lead department and the member, a week apart. */
    private PlanId repeated(World world, Side side, String title, String audience, int month) {
        enter(
                world.person(world.member(side), Role.TRAINING_OFFICER),
                world,
                title,
                audience,
                LocalDate.of(2027, month, 13));
        return enter(
                world.person(world.lead(side), Role.TRAINING_OFFICER),
                world,
                title,
                audience,
                LocalDate.of(2027, month, 10));
    }

    private PlanId enter(
            PersonId officer, World world, String title, String audience, LocalDate first) {
        return world.acting.as(
                officer,
                () ->
                        plans.enter(
                                        TypedPlan.of(
                                                title,
                                                audience,
                                                PlannedDates.of(
                                                        first,
                                                        first.plusDays(2),
                                                        DatePrecision.DAY)))
                                .orThrow());
    }
}
