package org.confer.datepoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.datepoll.Choice;
import org.confer.datepoll.DatePolls;
import org.confer.datepoll.PollListing;
import org.confer.datepoll.PollState;
import org.confer.meeting.AtADesk;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@ConferTest
@Import(Town.class)
class PollPagesTest extends AtADesk {

    @Autowired Meetings meetings;
    @Autowired Seats seats;
    @Autowired DatePolls polls;

    private Town.Officer secretariat;
    private Town.Officer member;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingWithoutATime() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, member);
        meeting =
                town.as(
                        secretariat.person(),
                        () -> meetings.plan(conference, new NewMeeting("例会", null, "")).orThrow());
    }

    @Test
    void theSecretariatAsksTheUnitAnswersAndTheTimeIsChosen() {
        opensAPoll();
        town.does(
                member.person(),
                () -> polls.vote(poll().candidates().getFirst().id(), Choice.IF_NEED_BE).orThrow());
        // the secretariat's own unit answers on the same page
        test(find(NativeButton.class).withText("Yes").all().getFirst()).click();
        assertThat(poll().candidates().getFirst().tally().yes()).isEqualTo(1);
        find(Button.class).withText("Choose this time").all().getFirst().click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        test(dialog).confirm();
        assertThat(poll().state()).isEqualTo(PollState.CHOSEN);
        assertThat(
                        town.as(secretariat.person(), () -> seats.of(meeting)).stream()
                                .filter(seat -> seat.unit().id().equals(member.unit()))
                                .findFirst()
                                .orElseThrow()
                                .answer())
                .isEqualTo(SeatAnswer.TENTATIVE);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsLost() {
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting + "/poll", Component.class);
        press("Ask the units");
        assertThat(labelled(DateTimePicker.class, "Start").getErrorMessage())
                .isEqualTo("Offer 2 to 20 different times.");
        labelled(TextField.class, "Guest’s name").setValue("王专家");
        labelled(EmailField.class, "Guest’s mail address").setValue("nobody");
        press("Add this guest");
        assertThat(labelled(EmailField.class, "Guest’s mail address").getErrorMessage())
                .isEqualTo("This is no mail address.");
        addTime(LocalDateTime.of(2999, 3, 5, 9, 0));
        addTime(LocalDateTime.of(2999, 3, 6, 9, 0));
        labelled(DateTimePicker.class, "Answer by").setValue(LocalDateTime.of(2999, 4, 1, 9, 0));
        press("Ask the units");
        assertThat(labelled(DateTimePicker.class, "Answer by").getErrorMessage())
                .isEqualTo("The deadline must lie before the first of the times.");
        assertThat(labelled(TextField.class, "Guest’s name").getValue()).isEqualTo("王专家");
        assertThat(find(Notification.class).exists()).isFalse();
    }

    @Test
    void aGuestAnswersByTheLinkWithoutSigningIn() {
        opensAPoll();
        press("Make a link to hand over");
        String link = labelled(TextField.class, "Personal link").getValue();
        String address = link.substring(link.indexOf("polls/"));
        SecurityContextHolder.clearContext();
        for (var language : Languages.ALL) {
            UI.getCurrent().setLocale(language);
            navigate(address, GuestPollView.class);
            assertThat(page()).doesNotContainPattern("!(datepoll|shell|scheduling)\\.");
        }
        UI.getCurrent().setLocale(Languages.ENGLISH);
        navigate(address, GuestPollView.class);
        press("All times suit");
        assertThat(poll().candidates()).allMatch(one -> one.tally().yes() == 1);
        navigate("polls/" + "A".repeat(43), GuestPollView.class);
        assertThat(page()).contains("This link leads nowhere");
    }

    private void opensAPoll() {
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting + "/poll", Component.class);
        addTime(LocalDateTime.of(2999, 3, 5, 9, 0));
        addTime(LocalDateTime.of(2999, 3, 6, 9, 0));
        labelled(TextField.class, "Guest’s name").setValue("王专家");
        labelled(EmailField.class, "Guest’s mail address").setValue("wang@elsewhere.example");
        press("Add this guest");
        press("Ask the units");
    }

    private void addTime(LocalDateTime start) {
        labelled(DateTimePicker.class, "Start").setValue(start);
        press("Add this time");
    }

    private PollListing poll() {
        return town.as(secretariat.person(), () -> polls.of(meeting).orElseThrow());
    }
}
