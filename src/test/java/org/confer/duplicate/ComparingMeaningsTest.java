package org.confer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.confer.ConferTest;
import org.confer.matching.Matcher;
import org.confer.planimport.PlanPeople;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Two agencies say the same in other words; the model is asked once for each text. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(
        properties = {"confer.demo=true", "confer.demo.plans=false", "CONFER_MEANING=on"})
class ComparingMeaningsTest {

    private static final String SECRETARY = "secretariat@linchuan.example";

    @Autowired PlanPeople people;
    @Autowired DuplicateGroups groups;
    @Autowired PlanMatchers matchers;
    @Autowired DSLContext db;

    @Test
    void whatWasComparedIsToldAndTheModelsAnswersAreKept() {
        send("xuanchuanbu@linchuan.example", "基层党支部书记轮训班,基层党支部书记,2026年5月6日-7日,60");
        send("jiaoyu@linchuan.example", "支部带头人能力提升专题班,基层党组织书记,2026年9月6日-7日,60");

        people.as(
                SECRETARY,
                () -> {
                    groups.compareNow();
                    return groups.lastComparison();
                });

        DuplicateGroups.LastComparison last =
                people.as(SECRETARY, groups::lastComparison).orElseThrow();
        assertThat(last.byMeaning()).isTrue();
        int kept = db.fetchCount(org.jooq.impl.DSL.table("duplicate.text_vector"));
        assertThat(kept).isPositive();

        people.as(
                SECRETARY,
                () -> {
                    groups.compareNow();
                    return true;
                });
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("duplicate.text_vector"))).isEqualTo(kept);
        Matcher looking = matchers.forLooking();
        assertThat(looking.find().report().meaning()).isEqualTo(last.meaning());
    }

    private void send(String signIn, String row) {
        try {
            Path file = Files.createTempFile("plans", ".csv");
            Files.write(file, List.of("培训班名称,培训对象,培训时间,人数", row));
            people.importAs(signIn, file, "plans.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
