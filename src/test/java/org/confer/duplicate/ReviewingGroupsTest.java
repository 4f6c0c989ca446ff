package org.confer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.planimport.PlanPeople;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Reviewers say what groups are; their words hold now, after the next comparison, and for both. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(
        properties = {"confer.demo=true", "confer.demo.plans=false", "test.database=reviewed"})
class ReviewingGroupsTest {

    private static final String SECRETARY = "secretariat@linchuan.example";
    private static final String OFFICER = "xuanchuanbu@linchuan.example";

    @Autowired PlanPeople people;
    @Autowired DuplicateGroups groups;
    @Autowired Reviews reviews;

    @BeforeEach
    void plansAreComparedOnce() {
        if (reading(() -> groups.lastComparison()).filter(last -> last.plans() > 0).isEmpty()) {
            people.importAs(
                    "zuzhibu@linchuan.example",
                    PlanPeople.file("临川市委组织部2026年度干部教育培训班次计划.csv"),
                    "临川市委组织部2026年度干部教育培训班次计划.csv");
            people.importAs(
                    OFFICER, PlanPeople.file("市委宣传部培训安排表(2026).csv"), "市委宣传部培训安排表(2026).csv");
            people.importAs(
                    SECRETARY,
                    PlanPeople.file("2026年市直部门及县区培训计划汇总表.xlsx"),
                    "2026年市直部门及县区培训计划汇总表.xlsx");
            compare();
        }
    }

    @Test
    void theQueueHoldsWhatNobodyJudgedInTheOrderAskedFor() {
        List<GroupListing> queue = queue(GroupOrder.SAVES_MOST);
        assertThat(queue).isNotEmpty().allMatch(group -> group.toJudge() > 0 && group.present());
        assertThat(queue).noneMatch(group -> group.kind() == GroupKind.CLASH);
        assertThat(queue(GroupOrder.TEACHES_MOST))
                .as("what the comparison asks for comes first")
                .first()
                .matches(GroupListing::asked);
        assertThat(queue(GroupOrder.WORTH))
                .containsExactlyInAnyOrderElementsOf(queue(GroupOrder.SUREST));
        assertThat(reading(() -> reviews.next(queue.getFirst().id(), GroupOrder.SAVES_MOST)))
                .contains(queue.get(1).id());
    }

    @Test
    void differentTrainingsAreNoGroupAnyMoreNorAfterTheNextComparison() {
        DuplicateGroup group = ofTwo(GroupKind.MULTI_HEAD);
        said(group, Judgement.DIFFERENT);
        assertThat(open(group.id()).present()).isFalse();
        compare();
        assertThat(open(group.id()).present()).isFalse();
        assertThat(reading(() -> reviews.history(group.id())))
                .first()
                .satisfies(past -> {
                    assertThat(past.judgement()).isEqualTo(Judgement.DIFFERENT);
                    assertThat(past.reason()).isEqualTo("看过两份通知");
                    assertThat(past.person()).isNotEmpty();
                });
        assertThat(
                        reading(() ->
                                groups.list(
                                        new GroupFilter(
                                                null, null, null, GroupFilter.Judged.JUDGED),
                                        GroupOrder.SUREST,
                                        Slice.first(500))))
                .anyMatch(each -> each.id().equals(group.id()));
    }

    @Test
    void anUncertainPairThatIsTheSameBecomesAGroupAndStaysOne() {
        DuplicateGroup pair = ofTwo(GroupKind.UNCERTAIN);
        GroupId now = said(pair, Judgement.SAME);
        assertThat(now).isNotEqualTo(pair.id());
        DuplicateGroup group = open(now);
        assertThat(group.present()).isTrue();
        assertThat(group.kind().isDuplicate()).isTrue();
        assertThat(ids(group)).containsAll(ids(pair));
        compare();
        assertThat(open(now).present()).isTrue();
        assertThat(ids(open(now))).containsAll(ids(pair));
        assertThat(open(now).reasons()).anyMatch(reason -> reason.judged() == Judgement.SAME);
    }

    @Test
    void aPlanIsJoinedByHandAndSplitOffAgain() {
        DuplicateGroup group = ofTwo(GroupKind.REPEATED);
        DuplicateGroup other = ofTwo(GroupKind.MULTI_HEAD);
        PlanId joining = ids(other).getFirst();
        GroupId together =
                judging(() -> reviews.join(group.id(), group.reviews(), joining, "同一个班")).orThrow();
        DuplicateGroup joined = open(together);
        assertThat(ids(joined)).containsAll(ids(group)).containsAll(ids(other));
        compare();
        assertThat(ids(open(together))).containsAll(ids(group)).containsAll(ids(other));

        DuplicateGroup before = open(together);
        judging(() ->
                        reviews.judge(
                                together,
                                before.reviews(),
                                new NewReview(Judgement.RELATED, "对象不同", ids(other), true)))
                .orThrow();
        compare();
        assertThat(
                        reading(() ->
                                groups
                                        .list(GroupFilter.ALL, GroupOrder.SUREST, Slice.first(1000))
                                        .stream()
                                        .filter(GroupListing::present)
                                        .filter(each -> each.kind().isDuplicate())
                                        .map(each -> groups.find(each.id()).orElseThrow())
                                        .toList()))
                .noneMatch(each ->
                        ids(each).stream().anyMatch(ids(group)::contains)
                                && ids(each).stream().anyMatch(ids(other)::contains));
    }

    @Test
    void ofTwoReviewersAtOnceTheSecondIsTold() throws Exception {
        DuplicateGroup group = ofTwo(GroupKind.MULTI_HEAD);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Outcome<GroupId>> work =
                () -> {
                    together.await();
                    return judging(() ->
                            reviews.judge(
                                    group.id(),
                                    group.reviews(),
                                    NewReview.ofAll(Judgement.SAME, "同一培训", group)));
                };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<GroupId>>> outcomes = both.invokeAll(List.of(work, work));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .satisfiesExactlyInAnyOrder(
                            outcome -> assertThat(outcome.isDone()).isTrue(),
                            outcome ->
                                    assertThat(outcome)
                                            .isInstanceOfSatisfying(
                                                    Outcome.Refused.class,
                                                    refused ->
                                                            assertThat(refused.reason().key())
                                                                    .isEqualTo(
                                                                            "duplicate.review.meanwhile")));
        }
        assertThat(reading(() -> reviews.history(group.id()))).hasSize(1);
        assertThat(open(group.id()).reasons())
                .allMatch(reason -> reason.judged() == Judgement.SAME);
    }

    @Test
    void onlyReviewersSayAnythingAndOnlyWithAReason() {
        DuplicateGroup group = ofTwo(GroupKind.MULTI_HEAD);
        NewReview review = NewReview.ofAll(Judgement.SAME, "同一培训", group);
        assertThatThrownBy(() ->
                        people.as(
                                OFFICER, () -> reviews.judge(group.id(), group.reviews(), review)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> NewReview.ofAll(Judgement.SAME, "  ", group))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> new NewReview(Judgement.SAME, "x", List.of(ids(group).get(0)), false))
                .isInstanceOf(InvalidInput.class);
    }

    private GroupId said(DuplicateGroup group, Judgement word) {
        return judging(() ->
                        reviews.judge(
                                group.id(),
                                group.reviews(),
                                NewReview.ofAll(word, "看过两份通知", group)))
                .orThrow();
    }

    /** A group of two plans of which nothing was said yet. */
    private DuplicateGroup ofTwo(GroupKind kind) {
        return reading(() ->
                groups
                        .list(
                                new GroupFilter(kind, null, null, GroupFilter.Judged.NOT_YET),
                                GroupOrder.SUREST,
                                Slice.first(100))
                        .stream()
                        .map(each -> groups.find(each.id()).orElseThrow())
                        .filter(each -> each.plans().size() == 2 && each.reviews() == 0)
                        .findFirst()
                        .orElseThrow());
    }

    private List<GroupListing> queue(GroupOrder order) {
        return reading(() -> groups.list(GroupFilter.TO_JUDGE, order, Slice.first(1000)));
    }

    private DuplicateGroup open(GroupId id) {
        return reading(() -> groups.find(id).orElseThrow());
    }

    private static List<PlanId> ids(DuplicateGroup group) {
        return group.plans().stream().map(PlanOutline::id).toList();
    }

    private void compare() {
        reading(() -> {
            groups.compareNow();
            return true;
        });
    }

    private <T> T reading(Supplier<T> work) {
        return Objects.requireNonNull(people.as(SECRETARY, work));
    }

    private <T> T judging(Supplier<T> work) {
        return reading(work);
    }
}
