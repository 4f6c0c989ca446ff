package org.confer.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.kernel.PersonId;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The front door as a browser meets it. */
@ConferTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private static final String FAILED = "/sign-in?error";
    private static final String WRONG = "a wrong password";

    @Autowired WebApplicationContext context;
    @Autowired Acting acting;
    @Autowired Departments departments;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired AddressFailures addresses;

    private MockMvc browser;
    private TestPeople test;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        test = new TestPeople(acting, departments, people, accounts);
    }

    @Test
    void aPersonSignsInWithTheOwnPasswordAndTheSessionGetsANewNumber() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        MvcResult result = signIn(anybody(), TestPeople.PASSWORD, "10.0.0.1", session);

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAnUnansweredInvitationGetTheSameAnswer() throws Exception {
        PersonId invited = test.person(test.department("Invited"));
        acting.asInstaller(
                () -> accounts.invite(invited, Set.of(Role.LEADER), Locale.ENGLISH).orThrow());

        assertThat(answer(anybody(), WRONG)).isEqualTo(FAILED);
        assertThat(answer("nobody@example.test", WRONG)).isEqualTo(FAILED);
        assertThat(answer(test.signInName(invited), WRONG)).isEqualTo(FAILED);
    }

    @Test
    void theLogNamesNobodyWhoFailed(CapturedOutput output) throws Exception {
        String name = anybody();
        signIn(name, WRONG, "10.0.0.3", new MockHttpSession());
        signIn("stranger@example.test", WRONG, "10.0.0.3", new MockHttpSession());
        assertThat(output.getAll()).doesNotContain(name, "stranger@", WRONG, "10.0.0.3");
    }

    @Test
    void afterFiveFailuresTheRightPasswordDoesNotHelpUntilTheAccountIsUnlocked() throws Exception {
        PersonId person = test.person(test.department("Locked"), Set.of(Role.LEADER));
        String name = test.signInName(person);
        for (int failure = 0; failure < 5; failure++) {
            answer(name, WRONG);
        }
        assertThat(answer(name, TestPeople.PASSWORD)).isEqualTo(FAILED);

        acting.asInstaller(() -> {
            accounts.unlock(person);
            return person;
        });
        assertThat(answer(name, TestPeople.PASSWORD)).isEqualTo("/");
    }

    @Test
    void afterThirtyFailuresFromOneAddressItsSignInsAreTurnedAway() throws Exception {
        for (int failure = 0; failure <= AddressFailures.FREE_FAILURES; failure++) {
            addresses.count("10.9.9.9");
        }
        String name = anybody();
        MvcResult there = signIn(name, TestPeople.PASSWORD, "10.9.9.9", new MockHttpSession());
        assertThat(there.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?error=slow");
        assertThat(answer(name, TestPeople.PASSWORD)).isEqualTo("/");
    }

    @Test
    void healthIsOpenAndMetricsAreForAdministratorsUntilTheRoleIsTaken() throws Exception {
        PersonId person = test.person(test.department("Metrics"), Set.of(Role.ADMINISTRATOR));
        MockHttpSession session = new MockHttpSession();
        signIn(test.signInName(person), TestPeople.PASSWORD, "10.0.0.2", session);

        assertThat(status("/actuator/health", new MockHttpSession())).isEqualTo(200);
        assertThat(status("/actuator/metrics", new MockHttpSession())).isEqualTo(401);
        assertThat(status("/actuator/metrics", session)).isEqualTo(200);

        acting.asInstaller(() -> accounts.grant(person, Set.of(Role.LEADER)).orThrow());
        assertThat(status("/actuator/metrics", session)).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoDoesNotAdministerSeesNoMetrics() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(anybody(), TestPeople.PASSWORD, "10.0.0.2", session);
        assertThat(status("/actuator/metrics", session)).isEqualTo(403);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectThePage() throws Exception {
        MvcResult result = signIn(anybody(), WRONG, "10.0.0.4", new MockHttpSession());
        assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(result.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private String anybody() {
        return test.signInName(test.person(test.department("Anybody"), Set.of(Role.LEADER)));
    }

    private String answer(String name, String password) throws Exception {
        return String.valueOf(
                signIn(name, password, "10.0.0.2", new MockHttpSession())
                        .getResponse()
                        .getRedirectedUrl());
    }

    private MvcResult signIn(String name, String password, String address, MockHttpSession session)
            throws Exception {
        return browser.perform(
                        post("/sign-in")
                                .with(csrf())
                                .with(request -> {
                                    request.setRemoteAddr(address);
                                    request.setServletPath("/sign-in");
                                    return request;
                                })
                                .session(session)
                                .param("username", name)
                                .param("password", password))
                .andReturn();
    }

    private int status(String address, MockHttpSession session) throws Exception {
        return browser.perform(get(address).session(session)).andReturn().getResponse().getStatus();
    }
}
