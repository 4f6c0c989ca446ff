package org.confer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.confer.ConferTest;
import org.confer.kernel.Message;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.planimport.PlanPeople;
import org.confer.training.PlanFacts;
import org.confer.training.TypedPlan;
import org.confer.training.spi.PlanWarning;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** While somebody types a plan, those that it would repeat or clash with are told. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(
        properties = {"confer.demo=true", "confer.demo.plans=false", "test.database=similar"})
@Transactional
class SimilarPlansTest {

    private static final String PLANS =
            """
            培训班名称,培训对象,培训时间,人数
            社区消防安全培训班,社区工作者,2026年5月6日-7日,60
            新闻发布实务培训班,新闻发言人,2026年6月10日,40
            """;

    @Autowired PlanPeople people;
    @Autowired SimilarPlans similar;

    @Test
    void anotherAgencysPlanIsToldWithTheReasonsButNotBeyondTheConference() {
        people.importAs("xuanchuanbu@linchuan.example", file(), "plans.csv");
        PlanFacts typed = facts("社区消防安全业务培训", "社区工作者", LocalDate.of(2026, 5, 20));

        List<PlanWarning> seen = like("jiaoyu@linchuan.example", typed);
        assertThat(seen).isNotEmpty();
        PlanWarning first = seen.getFirst();
        assertThat(first.plan().title()).isEqualTo("社区消防安全培训班");
        assertThat(first.plan().agency()).isEqualTo("市委宣传部");
        assertThat(first.grave()).isTrue();
        assertThat(first.verdict()).isEqualTo(Message.of("duplicate.warning.MULTI_HEAD"));
        assertThat(first.reasons())
                .contains(
                        Message.of(
                                "duplicate.reason.same", Message.of("duplicate.trait.AUDIENCE")));

        assertThat(like("finance@northmoor.example", typed)).isEmpty();
        assertThat(
                        like(
                                "jiaoyu@linchuan.example",
                                facts("果树栽培技术", "果农", LocalDate.of(2026, 11, 2))))
                .noneMatch(PlanWarning::grave);
    }

    private List<PlanWarning> like(String signIn, PlanFacts typed) {
        return people.as(signIn, () -> similar.like(Optional.empty(), typed));
    }

    private static PlanFacts facts(String title, String audience, LocalDate day) {
        return TypedPlan.of(title, audience, PlannedDates.of(day, day, DatePrecision.DAY));
    }

    private static Path file() {
        try {
            return Files.writeString(Files.createTempFile("plans", ".csv"), PLANS);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
