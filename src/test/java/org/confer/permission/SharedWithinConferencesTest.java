package org.confer.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.action.ActionRule;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceRule;
import org.confer.conference.Conferences;
import org.confer.consolidation.ConsolidationId;
import org.confer.consolidation.Consolidations;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupFilter;
import org.confer.duplicate.GroupListing;
import org.confer.duplicate.GroupOrder;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.kernel.Tier;
import org.confer.meeting.DecisionId;
import org.confer.organisation.Departments;
import org.confer.organisation.LiaisonOfficers;
import org.confer.organisation.NewDepartment;
import org.confer.organisation.People;
import org.confer.organisation.PersonFilter;
import org.confer.organisation.PersonListing;
import org.confer.reporting.Overview;
import org.confer.security.Role;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicPurpose;
import org.confer.topic.TopicRule;
import org.confer.topic.Topics;
import org.confer.training.PlanFilter;
import org.confer.training.PlanId;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.Plans;
import org.confer.trainingcalendar.CalendarFilter;
import org.confer.trainingcalendar.TrainingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lists, counts, searches and files tell: what is one's own department's or shared with it
 * through a conference, and nothing of two departments whose conference one has no part in.
 */
@ConferTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedWithinConferencesTest {

    private static final Set<Role> PLANNERS =
            EnumSet.of(Role.SECRETARIAT, Role.LIAISON_OFFICER, Role.TRAINING_OFFICER, Role.LEADER);
    private static final Slice ALL = Slice.first(Slice.LARGEST);

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired Plans plans;
    @Autowired TrainingCalendar calendar;
    @Autowired DuplicateGroups groups;
    @Autowired Consolidations consolidations;
    @Autowired People people;
    @Autowired LiaisonOfficers officers;
    @Autowired Departments departments;
    @Autowired Conferences conferences;
    @Autowired Actions actions;
    @Autowired Availability availability;
    @Autowired Overview overview;
    @Autowired Topics topics;

    private World world;
    private Set<DepartmentId> ours = Set.of();

    @BeforeAll
    void furnish() {
        world = World.furnished(context);
        ours = Set.of(world.lead, world.member);
    }

    private <T> T as(Role role, Supplier<T> work) {
        return world.acting.as(world.person(world.lead, role), work);
    }

    @Test
    void plansAreThoseOfDepartmentsThatShareAConference() {
        for (Role role : PLANNERS) {
            List<PlanListing> seen =
                    as(role, () -> plans.list(PlanFilter.ALL, PlanOrder.DAYS, ALL));
            assertThat(seen).extracting(PlanListing::department).containsOnlyElementsOf(ours);
            assertThat(seen).extracting(PlanListing::department).contains(world.member);
            assertThat(as(role, () -> plans.count(PlanFilter.ALL))).isEqualTo(seen.size());
        }
        PlanFilter foreign = new PlanFilter("", world.otherLead, "", null, null);
        assertThat(as(Role.LEADER, () -> plans.count(foreign))).isZero();
        assertThat(
                        world.acting.as(
                                world.person(world.lead, Role.AUDITOR), () -> plans.count(foreign)))
                .isPositive();
    }

    @Test
    void theSearchFindsNoPlanOfOthers() {
        PlanId foreign = world.get(Side.OTHER, PlanId.class);
        for (Role role : PLANNERS) {
            assertThat(as(role, () -> overview.search("Plan")))
                    .noneMatch(found -> found.address().equals("plans/" + foreign));
        }
    }

    @Test
    void theMergedCalendarShowsNoPlanOfOthers() {
        List<PlanListing> march =
                as(
                        Role.LEADER,
                        () ->
                                calendar.between(
                                        LocalDate.of(2027, 3, 1),
                                        LocalDate.of(2027, 3, 31),
                                        CalendarFilter.ALL));
        assertThat(march).isNotEmpty();
        assertThat(march).extracting(PlanListing::department).containsOnlyElementsOf(ours);
        String file =
                new String(
                        as(
                                Role.LEADER,
                                () ->
                                        calendar.file(
                                                LocalDate.of(2027, 1, 1),
                                                LocalDate.of(2027, 12, 31),
                                                CalendarFilter.ALL)),
                        StandardCharsets.UTF_8);
        List<PlanListing> foreign =
                world.acting.as(
                        world.person(world.otherLead, Role.LEADER),
                        () -> plans.list(PlanFilter.ALL, PlanOrder.DAYS, ALL));
        assertThat(file).contains("BEGIN:VEVENT");
        assertThat(foreign).isNotEmpty();
        assertThat(foreign).noneMatch(plan -> file.contains("plan-" + plan.id() + "-"));
    }

    @Test
    void duplicatesAreFoundOnlyAmongThoseWhoShareAConference() {
        List<GroupListing> seen =
                as(Role.AUDITOR, () -> groups.list(GroupFilter.ALL, GroupOrder.SUREST, ALL));
        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .noneMatch(group ->
                        group.departments().contains(world.lead)
                                && (group.departments().contains(world.otherLead)
                                        || group.departments().contains(world.otherMember)));
        List<GroupListing> mine =
                as(Role.LEADER, () -> groups.list(GroupFilter.ALL, GroupOrder.SUREST, ALL));
        assertThat(mine).isNotEmpty();
        assertThat(mine).allMatch(group -> ours.containsAll(group.departments()));
        assertThat(as(Role.LEADER, () -> groups.count(GroupFilter.ALL))).isEqualTo(mine.size());
    }

    @Test
    void anObserverSeesNoProposalThatIsOnNoItemOfOnesOwn() {
        ConsolidationId proposal = world.get(Side.OWN, ConsolidationId.class);
        assertThat(as(Role.OBSERVER, () -> consolidations.find(proposal))).isEmpty();
        assertThatThrownBy(() -> as(Role.OBSERVER, () -> consolidations.plans(proposal)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void peopleAreKnownWithinTheConference() {
        PersonId foreign = world.person(world.otherLead, Role.LEADER);
        for (Role role : EnumSet.of(Role.LEADER, Role.OBSERVER, Role.RESPONSIBLE_PERSON)) {
            assertThat(as(role, () -> people.find(foreign))).isEmpty();
            assertThat(as(role, () -> people.of(world.otherLead))).isEmpty();
            assertThat(as(role, () -> officers.of(world.otherLead))).isEmpty();
            assertThat(as(role, () -> people.of(world.member))).isNotEmpty();
        }
        PersonFilter everybody = PersonFilter.named("");
        List<PersonListing> listed = as(Role.LEADER, () -> people.list(everybody, ALL));
        assertThat(listed).extracting(PersonListing::department).containsOnlyElementsOf(ours);
        assertThat(as(Role.LEADER, () -> people.count(everybody))).isEqualTo(listed.size());
        assertThat(as(Role.ADMINISTRATOR, () -> people.find(foreign))).isPresent();
        assertThat(as(Role.AUDITOR, () -> people.find(foreign))).isPresent();
    }

    @Test
    void noTimeIsLookedForInCalendarsOfOthers() {
        assertThat(
                        as(
                                        Role.SECRETARIAT,
                                        () ->
                                                availability.ofDepartments(
                                                        List.of(world.lead, world.otherLead)))
                                .keySet())
                .extracting(CalendarOwner::department)
                .containsOnly(world.lead);
    }

    @Test
    void whoLeavesTheConferenceSeesTheOthersPlansNoMore() {
        PlanId plan = world.get(Side.OWN, PlanId.class);
        PersonId officer = world.person(world.member, Role.TRAINING_OFFICER);
        ConferenceId conference = world.get(Side.OWN, ConferenceId.class);
        assertThat(world.acting.as(officer, () -> plans.find(plan))).isPresent();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            as(Role.SECRETARIAT, () -> conferences.release(conference, world.member).orThrow());
            assertThat(world.acting.as(officer, () -> plans.find(plan))).isEmpty();
        });
    }

    @Test
    void aSecretariatCannotAdmitADepartmentOfAnotherBody() {
        DepartmentId council = department("Council elsewhere", null);
        DepartmentId office = department("Office elsewhere", council);
        ConferenceId conference = world.get(Side.OWN, ConferenceId.class);
        assertThat(as(Role.SECRETARIAT, () -> conferences.admit(conference, office, null)))
                .isEqualTo(ConferenceRule.A_SECRETARIAT_ADMITS_UNITS_OF_ITS_OWN_BODY.refused());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(
                            as(
                                            Role.ADMINISTRATOR,
                                            () -> conferences.admit(conference, office, null))
                                    .isDone())
                    .isTrue();
        });
    }

    @Test
    void nothingIsGivenToDoToAUnitThatHasNoPart() {
        NewAction action =
                new NewAction(
                        "Do it", "", world.otherLead, Set.of(), null, LocalDate.of(2099, 1, 1));
        assertThat(
                        as(
                                Role.SECRETARIAT,
                                () ->
                                        actions.assign(
                                                world.get(Side.OWN, DecisionId.class), action)))
                .isEqualTo(new Outcome.Refused<>(ActionRule.A_UNIT_TAKES_PART.words()));
    }

    @Test
    void noTopicAsksUnitsThatHaveNoPart() {
        NewTopic topic =
                new NewTopic("Ask them", "", TopicPurpose.CONSULT, Set.of(world.otherLead));
        ConferenceId conference = world.get(Side.OWN, ConferenceId.class);
        assertThat(as(Role.LIAISON_OFFICER, () -> topics.propose(conference, topic)))
                .isEqualTo(new Outcome.Refused<>(TopicRule.CONCERNED_UNITS_TAKE_PART.words()));
    }

    private DepartmentId department(String name, @Nullable DepartmentId parent) {
        return world.acting.asInstaller(() ->
                departments
                        .enter(new NewDepartment(name, "", List.of(), Tier.CITY, parent))
                        .orThrow());
    }
}
