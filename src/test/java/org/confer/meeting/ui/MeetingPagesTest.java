package org.confer.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.confer.ConferTest;
import org.confer.action.Actions;
import org.confer.booking.NewRoom;
import org.confer.booking.Rooms;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.kernel.Slice;
import org.confer.meeting.AtADesk;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingFilter;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.meeting.MeetingTimes;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.organisation.DepartmentListing;
import org.confer.scheduling.Slots;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConferTest
@Import(Town.class)
@SuppressWarnings("unchecked")
class MeetingPagesTest extends AtADesk {

    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired Seats seats;
    @Autowired Decisions decisions;
    @Autowired Actions actions;
    @Autowired Rooms rooms;
    @Autowired MeetingTimes times;

    private Town.Officer secretariat;
    private Town.Officer member;
    private ConferenceId conference;

    @BeforeEach
    void aConference() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, member);
    }

    @Test
    void theSecretariatPlansAMeetingAndHoldsIt() {
        town.topic(secretariat, conference, "重复办班");
        sitsDown(secretariat.person());
        navigate("meetings/new", MeetingFormView.class);
        test(labelled(TextField.class, "Title")).setValue("第一次例会");
        labelled(DateTimePicker.class, "Start").setValue(LocalDateTime.of(2999, 3, 5, 9, 0));
        press("Save");
        assertThat(find(H1.class).single().getText()).isEqualTo("第一次例会");

        MeetingId meeting =
                town.as(
                                secretariat.person(),
                                () ->
                                        meetings.list(
                                                new MeetingFilter("", null, conference),
                                                Slice.first(1)))
                        .getFirst()
                        .id();
        navigate("meetings/" + meeting + "/agenda", MeetingView.class);
        ComboBox<Object> offer = labelled(ComboBox.class, "Topic or open matter");
        offer.setValue(offer.getListDataView().getItem(0));
        press("Add");
        assertThat(find(H3.class).all().getFirst().getText()).isEqualTo("1. 重复办班");
        press("Convene");
        assertThat(state(meeting)).isEqualTo(MeetingState.CONVENED);

        navigate("meetings/" + meeting, MeetingView.class);
        press("Begin");
        navigate("meetings/" + meeting + "/live", MeetingView.class);
        find(Button.class).withText("Arrived").all().getFirst().click();
        find(Button.class).withText("Arrived").all().getFirst().click();
        press("Call this item");
        press("Record decision");
        test(labelled(TextArea.class, "Decision")).setValue("由组织部统一举办。");
        press("Record");
        var decision = town.as(secretariat.person(), () -> decisions.of(meeting)).getFirst();
        assertThat(decision.kind()).isEqualTo(DecisionKind.DECIDED);
        assertThat(decision.quorum().present()).isEqualTo(2);

        press("Assign an action");
        test(labelled(TextArea.class, "Action")).setValue("制定方案");
        ComboBox<DepartmentListing> lead = labelled(ComboBox.class, "Lead unit");
        lead.setValue(
                lead.getListDataView()
                        .getItems()
                        .filter(unit -> unit.id().equals(member.unit()))
                        .findFirst()
                        .orElseThrow());
        labelled(DatePicker.class, "Due").setValue(LocalDate.of(2999, 4, 1));
        press("Assign");
        var action = town.as(member.person(), () -> actions.of(decision.id())).getFirst();
        assertThat(action.text()).isEqualTo("制定方案");

        press("End meeting");
        ConfirmDialog asked = find(ConfirmDialog.class).single();
        test(asked).confirm();
        assertThat(state(meeting)).isEqualTo(MeetingState.ENDED);
        saysEverything();

        sitsDown(member.person());
        navigate("actions", Component.class);
        saysEverything();
        navigate("actions/" + action.id(), Component.class);
        test(labelled(TextArea.class, "Report")).setValue("正在起草");
        press("Report progress");
        assertThat(town.as(member.person(), () -> actions.history(action.id()))).hasSize(1);
    }

    @Test
    void aMemberAnswersTheInvitation() {
        MeetingId meeting = town.inSession(secretariat, conference);
        sitsDown(member.person());
        navigate("meetings/" + meeting + "/seats", MeetingView.class);
        RadioButtonGroup<SeatAnswer> answer = labelled(RadioButtonGroup.class, "Answer");
        answer.setValue(SeatAnswer.LEAVE);
        test(labelled(TextField.class, "Reason")).setValue("出差");
        press("Send answer");
        assertThat(town.as(member.person(), () -> seats.mine(meeting)).orElseThrow().answer())
                .isEqualTo(SeatAnswer.LEAVE);
    }

    @Test
    void aRefusalStandsAtItsFieldAndNothingTypedIsLost() {
        sitsDown(secretariat.person());
        navigate("meetings/new", MeetingFormView.class);
        press("Save");
        assertThat(labelled(TextField.class, "Title").getErrorMessage())
                .isEqualTo("Please fill in: Title.");

        String tooLong = "长".repeat(10_000);
        labelled(TextField.class, "Title").setValue(tooLong);
        press("Save");
        assertThat(labelled(TextField.class, "Title").getErrorMessage()).contains("at most 200");
        assertThat(labelled(TextField.class, "Title").getValue()).isEqualTo(tooLong);

        labelled(TextField.class, "Title").setValue("例会");
        labelled(DateTimePicker.class, "Start").setValue(LocalDateTime.of(2001, 3, 5, 9, 0));
        press("Save");
        assertThat(labelled(TextField.class, "Title").isInvalid()).isFalse();
        assertThat(labelled(DateTimePicker.class, "Start").getErrorMessage())
                .isEqualTo("The time must lie ahead.");
        assertThat(find(Notification.class).exists()).isFalse();
    }

    @Test
    void aDecisionWithoutWordsIsRefusedAtItsField() {
        MeetingId meeting = town.inSession(secretariat, conference);
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting + "/live", MeetingView.class);
        press("Call this item");
        press("Record decision");
        press("Record");
        assertThat(labelled(TextArea.class, "Decision").getErrorMessage())
                .isEqualTo("Please fill in: Decision.");
    }

    @Test
    void everyPageOpensInBothLanguages() {
        MeetingId meeting = town.inSession(secretariat, conference);
        var topic = town.topic(secretariat, conference, "议题二");
        sitsDown(secretariat.person());
        for (var language : Languages.ALL) {
            UI.getCurrent().setLocale(language);
            for (String address :
                    List.of(
                            "conferences",
                            "conferences/new",
                            "conferences/" + conference,
                            "conferences/" + conference + "/edit",
                            "meetings",
                            "meetings/new",
                            "meetings/" + meeting + "/overview",
                            "meetings/" + meeting + "/agenda",
                            "meetings/" + meeting + "/seats",
                            "meetings/" + meeting + "/live",
                            "topics",
                            "topics/new",
                            "topics/" + topic,
                            "actions")) {
                navigate(address, Component.class);
                assertThat(find(H1.class).single().getText()).as(address).isNotBlank();
                saysEverything();
            }
        }
    }

    @Test
    void proposedTimesComeWithReasonsAndCanBeTaken() {
        MeetingId meeting = town.meeting(secretariat, conference);
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting, MeetingView.class);
        test(labelled(Checkbox.class, "With a room")).click();
        press("Propose times");
        var before = town.as(secretariat.person(), () -> meetings.find(meeting)).startsAt();
        find(Button.class).withText("Take this time").all().getLast().click();
        assertThat(town.as(secretariat.person(), () -> meetings.find(meeting)).startsAt())
                .isNotEqualTo(before);
    }

    @Test
    void whoIsTooLateIsToldAtTheTimesAndOfferedTheNextBest() {
        MeetingId meeting = town.meeting(secretariat, conference);
        town.does(
                secretariat.person(),
                () -> rooms.enter(new NewRoom("迟到 " + conference, "", 900, List.of())).orThrow());
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting, MeetingView.class);
        press("Propose times");
        // somebody else takes every room at the first of the proposed times
        Town.Officer other = town.officer(Role.SECRETARIAT);
        ConferenceId others = town.conference(other, town.officer(Role.LIAISON_OFFICER));
        Slots.Slot first =
                town.as(
                                secretariat.person(),
                                () -> {
                                    // as the page counts days: where the meeting is held
                                    LocalDate tomorrow =
                                            LocalDate.now(
                                                            Clock.systemUTC()
                                                                    .withZone(
                                                                            meetings.find(meeting)
                                                                                    .zone()))
                                                    .plusDays(1);
                                    return times.find(
                                            meeting,
                                            tomorrow,
                                            tomorrow.plusWeeks(3),
                                            Duration.ofHours(2),
                                            MeetingTimes.RoomWish.ANY);
                                })
                        .found()
                        .getFirst();
        for (var room : town.as(other.person(), rooms::active)) {
            town.does(
                    other.person(),
                    () ->
                            meetings.plan(
                                    others, new NewMeeting("占用", first.period(), "", room.id())));
        }
        int before = find(Button.class).withText("Take this time").all().size();
        find(Button.class).withText("Take this time").all().getFirst().click();
        assertThat(page())
                .contains("The room has been taken for that time")
                .contains("Somebody else was quicker");
        assertThat(find(Button.class).withText("Take this time").all()).hasSizeBetween(1, before);
        find(Button.class).withText("Take this time").all().getFirst().click();
        assertThat(town.as(secretariat.person(), () -> meetings.find(meeting)).room()).isNotNull();
    }

    @Test
    void aWrongWishForTimesIsToldAtItsField() {
        MeetingId meeting = town.meeting(secretariat, conference);
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting, MeetingView.class);
        DatePicker until = labelled(DatePicker.class, "Until");
        until.setValue(LocalDate.of(2001, 1, 1));
        press("Propose times");
        assertThat(until.isInvalid()).isTrue();
        assertThat(find(Notification.class).exists()).isFalse();
    }

    private MeetingState state(MeetingId meeting) {
        return town.as(secretariat.person(), () -> meetings.find(meeting)).state();
    }

    /** A key that no bundle knows shows between exclamation marks. */
    private void saysEverything() {
        assertThat(page())
                .doesNotContainPattern("!(conference|topic|meeting|action|shell|kernel)\\.");
    }
}
