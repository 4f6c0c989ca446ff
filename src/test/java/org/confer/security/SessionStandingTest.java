package org.confer.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.organisation.Departments;
import org.confer.organisation.NewPerson;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session ends at the next request after its person lost the right to it. */
@ConferTest
class SessionStandingTest {

    @Autowired Acting acting;
    @Autowired Departments departments;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired AccountStore store;
    @Autowired Clock clock;

    private TestPeople test;
    private PersonId person = new PersonId(1);
    private SignedInPerson signedIn;

    @BeforeEach
    void signIn() {
        test = new TestPeople(acting, departments, people, accounts);
        DepartmentId department = test.department("Sessions");
        person = test.person(department, Set.of(Role.LEADER));
        signedIn = store.of(person, clock.instant()).orElseThrow();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionGoesOnWhileNothingHasChanged() throws Exception {
        assertThat(goesOn(clock)).isTrue();
    }

    @Test
    void itEndsWhenTheAccountIsClosed() throws Exception {
        acting.asInstaller(() -> accounts.close(person).orThrow());
        assertThat(goesOn(clock)).isFalse();
    }

    @Test
    void itEndsWhenRolesChange() throws Exception {
        acting.asInstaller(() -> accounts.grant(person, Set.of(Role.AUDITOR)).orThrow());
        assertThat(goesOn(clock)).isFalse();
    }

    @Test
    void itEndsWhenThePersonLeaves() throws Exception {
        acting.asInstaller(() -> people.deactivate(person, Optional.empty()).orThrow());
        assertThat(goesOn(clock)).isFalse();
    }

    @Test
    void itEndsWhenThePersonMovesToAnotherDepartment() throws Exception {
        PersonListing now = acting.asInstaller(() -> people.find(person).orElseThrow());
        NewPerson moved =
                new NewPerson(
                        test.department("Elsewhere"),
                        now.name(),
                        now.post(),
                        now.email(),
                        now.phone());
        acting.asInstaller(() -> people.change(person, moved).orThrow());
        assertThat(goesOn(clock)).isFalse();
    }

    @Test
    void itEndsWhenThePasswordIsChanged() throws Exception {
        Password next = new Password("quite another password");
        acting.as(person, () -> accounts.changePassword(TestPeople.PASSWORD, next).orThrow());
        assertThat(goesOn(clock)).isFalse();
    }

    @Test
    void itEndsHalfADayAfterSignIn() throws Exception {
        Instant end = signedIn.since().plus(SessionStanding.LONGEST);
        assertThat(goesOn(Clock.fixed(end.minus(Duration.ofMinutes(1)), clock.getZone()))).isTrue();
        assertThat(goesOn(Clock.fixed(end, clock.getZone()))).isFalse();
    }

    private boolean goesOn(Clock at) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        HttpSession session = request.getSession();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                signedIn, null, signedIn.getAuthorities()));
        new SessionStanding(store, at, SecurityContextHolder.getContextHolderStrategy())
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        boolean known = SecurityContextHolder.getContext().getAuthentication() != null;
        assertThat(request.getSession(false) == session).isEqualTo(known);
        return known;
    }
}
