package org.confer.trainingcalendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.confer.ConferTest;
import org.confer.meeting.Town;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Half past midnight on New Year's Day in China; in Greenwich it is the old year still. */
@ConferTest
@Import({Town.class, AfterMidnightInChinaTest.NewYear.class})
class AfterMidnightInChinaTest extends SpringBrowserlessTest {

    @Autowired Town town;
    @Autowired UserDetailsService signIns;
    @Autowired SecurityContextHolderStrategy contexts;
    @Autowired Plans plans;

    /** The page opens for somebody. */
    @Override
    protected void initVaadinEnvironment() {}

    @Test
    void todayIsTheNewYear() {
        Town.Officer officer = town.officer(Role.TRAINING_OFFICER);
        UserDetails details = signIns.loadUserByUsername(town.signInName(officer.person()));
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        details, null, details.getAuthorities());
        // the check of routes asks the static holder, the services ask their own
        contexts.getContext().setAuthentication(signedIn);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Languages.ENGLISH);

        navigate("training-calendar", TrainingCalendarView.class);
        assertThat(shown()).isEqualTo("January 2027");
        test(find(Button.class).withAriaLabel("After").single()).click();
        assertThat(shown()).isEqualTo("February 2027");
        test(find(Button.class).withText("Today").single()).click();
        assertThat(shown()).isEqualTo("January 2027");
    }

    @Test
    void whatHasNoDaysYetIsPlannedForTheNewYear() {
        Town.Officer officer = town.officer(Role.TRAINING_OFFICER);
        town.does(
                officer.person(),
                () -> {
                    plans.enter(TypedPlan.of("Some course", "Teachers", PlannedDates.NONE))
                            .orThrow();
                    assertThat(plans.years()).containsExactly(2027);
                });
    }

    private String shown() {
        return find(Span.class).withClassName("trainingcalendar-month").single().getText();
    }

    @TestConfiguration
    static class NewYear {

        @Bean
        @Primary
        Clock halfPastMidnight() {
            return Clock.fixed(Instant.parse("2026-12-31T16:30:00Z"), ZoneOffset.UTC);
        }
    }
}
