package org.confer.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.kernel.Awaited;
import org.confer.kernel.Found;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.NewPerson;
import org.confer.organisation.People;
import org.confer.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The start page and the search, as different people see them. */
@ConferTest
@Import(Town.class)
class OverviewTest {

    private static final LocalDate DUE = LocalDate.of(2999, 4, 1);

    @Autowired Town town;
    @Autowired Overview overview;
    @Autowired People people;
    @Autowired Departments departments;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Decisions decisions;
    @Autowired Actions actions;

    @Test
    void peopleAndDepartmentsAreFoundByTwoCharactersByThoseWhoSeeTheDirectory() {
        Town.Officer administrator = town.officer(Role.ADMINISTRATOR);
        PersonId observer = town.colleague(administrator.unit(), Role.OBSERVER);
        town.does(
                administrator.person(),
                () ->
                        people.enter(
                                        new NewPerson(
                                                administrator.unit(),
                                                "欧阳瑾瑜",
                                                "",
                                                "ouyang@town.example",
                                                ""))
                                .orThrow());
        DepartmentListing unit =
                town.as(
                        administrator.person(),
                        () -> departments.find(administrator.unit()).orElseThrow());

        assertThat(titles(administrator.person(), "瑾瑜")).contains("欧阳瑾瑜");
        assertThat(titles(administrator.person(), unit.name())).contains(unit.name());
        assertThat(titles(observer, "瑾瑜")).isEmpty();
        assertThat(titles(observer, unit.name())).isEmpty();
    }

    @Test
    void anActionAwaitsItsPersonUntilTheEndOfItsDayOnTheConferencesClock() {
        Town.Officer secretariat = town.officer(Role.SECRETARIAT);
        Town.Officer member = town.officer(Role.LIAISON_OFFICER);
        PersonId responsible = town.colleague(member.unit(), Role.RESPONSIBLE_PERSON);
        MeetingId meeting = town.inSession(secretariat, town.conference(secretariat, member));
        town.does(secretariat.person(), () -> assign(meeting, member, responsible));

        Awaited awaited = town.as(responsible, overview::awaited).getFirst();

        assertThat(awaited.wholeDay()).isTrue();
        assertThat(requireNonNull(awaited.due()).toLocalDate()).isEqualTo(DUE);
        assertThat(requireNonNull(awaited.due()).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    private void assign(MeetingId meeting, Town.Officer lead, PersonId responsible) {
        seats.of(meeting).forEach(seat -> seats.arrive(seat.id()).orThrow());
        AgendaItemId item = agendas.call(agendas.of(meeting).getFirst().id()).orThrow();
        DecisionId decision = decisions.take(item, DecisionKind.DECIDED, "由宣传部统一举办。").orThrow();
        actions.assign(decision, new NewAction("拟定方案", "", lead.unit(), Set.of(), responsible, DUE))
                .orThrow();
    }

    private List<String> titles(PersonId person, String words) {
        return town.as(person, () -> overview.search(words)).stream().map(Found::title).toList();
    }
}
