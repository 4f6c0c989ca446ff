package org.confer.clearance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.confer.ConferTest;
import org.confer.clearance.Clearances;
import org.confer.clearance.Consent;
import org.confer.clearance.Disposition;
import org.confer.clearance.RemarkListing;
import org.confer.clearance.Sheet;
import org.confer.clearance.UnitConsent;
import org.confer.conference.ConferenceId;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.AtADesk;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.Town;
import org.confer.security.Role;
import org.confer.shell.Badge;
import org.confer.shell.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Minutes go to the units and come back with their remarks, on the page of the meeting. */
@ConferTest
@Import(Town.class)
class ClearancePagesTest extends AtADesk {

    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Clearances clearances;

    private Town.Officer secretariat;
    private Town.Officer member;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingHasEnded() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, member);
        meeting = town.inSession(secretariat, conference);
        town.does(
                secretariat.person(),
                () -> {
                    AgendaItemId item = agendas.of(meeting).getFirst().id();
                    agendas.call(item).orThrow();
                    meetings.end(meeting).orThrow();
                });
    }

    @Test
    void theSecretariatSendsAUnitRemarksAndTheRemarkIsAnswered() {
        opensClearance(secretariat.person());
        press("Send to the units");
        opensClearance(member.person());
        press("Remark on this paragraph");
        press("Send remark");
        assertThat(labelled(TextArea.class, "Words").isInvalid()).isTrue();
        test(labelled(TextArea.class, "Words")).setValue("<b>不是标签</b>");
        press("Send remark");
        press("Agree for our unit");
        assertThat(sheet().remarks())
                .extracting(RemarkListing::text)
                .containsExactly("<b>不是标签</b>");
        assertThat(sheet().units())
                .extracting(UnitConsent::consent)
                .containsExactly(Consent.AGREES);

        opensClearance(secretariat.person());
        press("Taken");
        assertThat(sheet().remarks())
                .extracting(RemarkListing::disposition)
                .containsExactly(Disposition.TAKEN);
    }

    @Test
    void itSpeaksBothLanguages() {
        opensClearance(secretariat.person());
        press("Send to the units");
        UI.getCurrent().setLocale(Languages.CHINESE);
        navigate("meetings/" + meeting + "/clearance", Component.class);
        assertThat(find(Button.class).withText("送新一稿").all()).hasSize(1);
        assertThat(find(Badge.class).withText("尚未答复").all()).hasSize(1);
    }

    private Sheet sheet() {
        return town.as(
                secretariat.person(),
                () ->
                        clearances.sheet(
                                clearances.versions(meeting).getFirst().id(), Languages.ENGLISH));
    }

    private void opensClearance(PersonId person) {
        sitsDown(person);
        navigate("meetings/" + meeting + "/clearance", Component.class);
    }
}
