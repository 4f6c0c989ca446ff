package org.confer.meetingpaper.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.function.BooleanSupplier;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.Town;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The agenda changes after the papers went out, while the secretariat has the page open. */
@ConferTest
@Import(Town.class)
class OutdatedNoteTest extends SpringBrowserlessTest {

    private static final String NOTE = "The papers have changed since they were sent.";

    @Autowired Town town;
    @Autowired UserDetailsService signIns;
    @Autowired SecurityContextHolderStrategy contexts;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;

    /** The page opens for the secretariat. */
    @Override
    protected void initVaadinEnvironment() {}

    @Test
    void theOpenPageSaysThatThePapersNoLongerHoldAndTakesItBack() {
        Town.Officer secretariat = town.officer(Role.SECRETARIAT);
        ConferenceId conference = town.conference(secretariat, town.officer(Role.LIAISON_OFFICER));
        MeetingId meeting = town.meeting(secretariat, conference);
        var topic = town.topic(secretariat, conference, "共建平台");
        var first = town.topic(secretariat, conference, "年度计划衔接");
        town.does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, first, 30).orThrow();
                    meetings.convene(meeting).orThrow();
                });

        sitsDown(secretariat);
        UI.getCurrent().navigate("meetings/" + meeting + "/agenda");
        assertThat(noted()).isFalse();
        var item = town.as(secretariat.person(), () -> agendas.place(meeting, topic, 20).orThrow());
        soon(this::noted);
        town.does(secretariat.person(), () -> agendas.takeOff(item).orThrow());
        soon(() -> !noted());
    }

    private boolean noted() {
        return find(Anchor.class).withText(NOTE).exists();
    }

    /** Changes come on another thread, and wait for this one to let the page go. */
    private void soon(BooleanSupplier seen) {
        await().pollInSameThread()
                .until(() -> {
                    roundTrip();
                    return seen.getAsBoolean();
                });
    }

    private void sitsDown(Town.Officer officer) {
        UserDetails details = signIns.loadUserByUsername(town.signInName(officer.person()));
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        details, null, details.getAuthorities());
        // the check of routes asks the static holder, the services ask their own
        contexts.getContext().setAuthentication(signedIn);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }
}
