package org.confer.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.notification.Outbox;
import org.confer.organisation.Departments;
import org.confer.organisation.LiaisonOfficer;
import org.confer.organisation.LiaisonOfficers;
import org.confer.organisation.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How people come in and leave. */
@ConferTest
class InvitationTest {

    @Autowired Acting acting;
    @Autowired Departments departments;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired LiaisonOfficers liaisonOfficers;
    @Autowired Outbox outbox;

    private TestPeople test;
    private DepartmentId department = new DepartmentId(1);

    @BeforeEach
    void openOffice() {
        test = new TestPeople(acting, departments, people, accounts);
        department = test.department("Office");
    }

    @Test
    void anInvitationIsMailedAndItsLinkWorksOnce() {
        PersonId person = test.person(department);
        String link = invite(person).orThrow();
        assertThat(mailsTo(test.signInName(person))).singleElement().asString().contains(link);

        Password password = new Password("a first password");
        assertThat(accounts.opens(TestPeople.token(link))).isTrue();
        assertThat(accounts.setPassword(TestPeople.token(link), password).isDone()).isTrue();
        assertThat(accounts.opens(TestPeople.token(link))).isFalse();
        assertThat(accounts.setPassword(TestPeople.token(link), password).isDone()).isFalse();
    }

    @Test
    void aNewLinkMakesTheOldOneWorthless() {
        PersonId person = test.person(department);
        String first = invite(person).orThrow();
        String second = acting.asInstaller(() -> accounts.sendNewLink(person).orThrow());
        assertThat(accounts.opens(TestPeople.token(first))).isFalse();
        assertThat(accounts.opens(TestPeople.token(second))).isTrue();
    }

    @Test
    void aPersonIsInvitedOnce() {
        PersonId person = test.person(department);
        invite(person).orThrow();
        assertThat(invite(person).isDone()).isFalse();
    }

    @Test
    void whoForgotThePasswordGetsALinkButNobodyIsFloodedWithThem() {
        PersonId person = test.person(department, Set.of(Role.LEADER));
        String address = test.signInName(person);
        for (int asked = 0; asked < 10; asked++) {
            accounts.forgotten(address);
        }
        assertThat(mailsTo(address)).as("the invitation and three links").hasSize(4);
    }

    @Test
    void aStrangerWhoForgotThePasswordLeavesNoTrace() {
        accounts.forgotten("stranger-without-account@example.test");
        assertThat(mailsTo("stranger-without-account@example.test")).isEmpty();
    }

    @Test
    void whoLeavesHandsOverTheLiaisonOfficeAndSignsInNoMore() {
        PersonId leaver = test.person(department, Set.of(Role.LIAISON_OFFICER));
        PersonId successor = test.person(department, Set.of(Role.LIAISON_OFFICER));
        acting.asInstaller(
                () -> liaisonOfficers.appoint(department, leaver, Set.of(successor)).orThrow());

        acting.asInstaller(() -> people.deactivate(leaver, Optional.of(successor)).orThrow());

        List<LiaisonOfficer> officers = acting.as(successor, () -> liaisonOfficers.of(department));
        assertThat(officers)
                .singleElement()
                .satisfies(officer -> {
                    assertThat(officer.person()).isEqualTo(successor);
                    assertThat(officer.deputy()).isFalse();
                });
        assertThatThrownBy(() -> acting.as(leaver, () -> 1)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theSuccessorWorksForTheSameDepartment() {
        PersonId leaver = test.person(department);
        PersonId stranger = test.person(test.department("Elsewhere"));
        Outcome<PersonId> outcome =
                acting.asInstaller(() -> people.deactivate(leaver, Optional.of(stranger)));
        assertThat(outcome.isDone()).isFalse();
    }

    @Test
    void administratorsCannotLockThemselvesOut() {
        PersonId administrator = test.person(department, Set.of(Role.ADMINISTRATOR));
        List<Outcome<PersonId>> tried =
                acting.as(
                        administrator,
                        () ->
                                List.of(
                                        accounts.grant(administrator, Set.of(Role.LEADER)),
                                        accounts.close(administrator),
                                        people.deactivate(administrator, Optional.empty())));
        assertThat(tried).noneMatch(Outcome::isDone);
    }

    private Outcome<String> invite(PersonId person) {
        return acting.asInstaller(
                () -> accounts.invite(person, Set.of(Role.LEADER), Locale.ENGLISH));
    }

    private List<String> mailsTo(String address) {
        return acting.asInstaller(() -> outbox.list(address, Slice.first(100))).stream()
                .filter(kept -> kept.mail().recipient().equals(address))
                .map(kept -> kept.mail().body())
                .toList();
    }
}
