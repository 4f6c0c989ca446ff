package org.confer.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.confer.kernel.PersonId;
import org.confer.planround.CallingConference;
import org.confer.planround.NewPlanRound;
import org.confer.planround.PlanRoundId;
import org.confer.planround.PlanRounds;
import org.confer.planround.UnitStanding;
import org.confer.security.Acting;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.springframework.stereotype.Component;

/** Each conference has called for the plans of its year; whoever has plans has handed them in. */
@Component
class DemoRounds {

    private static final int DAYS_LEFT = 12;

    private final Acting acting;
    private final PlanRounds rounds;
    private final Plans plans;
    private final Clock clock;

    DemoRounds(Acting acting, PlanRounds rounds, Plans plans, Clock clock) {
        this.acting = acting;
        this.rounds = rounds;
        this.plans = plans;
        this.clock = clock;
    }

    void load(DemoDirectory directory) {
        for (DemoTable.Row row : DemoTable.read("conferences.csv").rows()) {
            PersonId secretary = directory.person(row.cell("secretary"));
            PlanRoundId id =
                    acting.as(secretary, () -> open(ZoneId.of(row.cell("zone")), row.cell("name")));
            for (UnitStanding unit : acting.as(secretary, () -> rounds.units(id))) {
                if (unit.plans() > 0) {
                    acting.as(
                            directory.officer(unit.name()),
                            () -> rounds.submit(id, unit.unit(), "").orThrow());
                }
            }
        }
    }

    private PlanRoundId open(ZoneId zone, String name) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        int year = plans.years().stream().findFirst().orElse(today.getYear());
        CallingConference conference =
                rounds.callable().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return rounds.open(
                        new NewPlanRound(
                                conference.id(),
                                new RoundSpan(year, null),
                                today.plusDays(DAYS_LEFT),
                                ""))
                .orThrow();
    }
}
