package org.confer.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.meeting.Agendas;
import org.confer.meeting.AtADesk;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.meeting.Town;
import org.confer.organisation.DepartmentListing;
import org.confer.security.Role;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Before a meeting: what is typed wrong is refused in words at its field, and nothing is lost. */
@ConferTest
@Import(Town.class)
class RefusedAtTheFieldTest extends AtADesk {

    private static final String MEGABYTE = "长".repeat(1 << 20);

    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Topics topics;

    private Town.Officer secretariat;
    private Town.Officer member;
    private ConferenceId conference;

    @BeforeEach
    void aConference() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, member);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 601})
    void anItemsTimeIsSensible(int typed) {
        MeetingId meeting = town.meeting(secretariat, conference);
        TopicId topic = town.topic(secretariat, conference, "议题");
        town.does(secretariat.person(), () -> agendas.place(meeting, topic, 20).orThrow());
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting + "/agenda", MeetingView.class);
        IntegerField minutes = find(IntegerField.class).all().getFirst();
        // the browser lets anything be typed
        minutes.setMin(Integer.MIN_VALUE);
        minutes.setMax(Integer.MAX_VALUE);
        test(minutes).setValue(typed);
        assertThat(minutes.isInvalid()).isTrue();
        assertThat(minutes.getErrorMessage()).isNotBlank();
        assertThat(minutes.getValue()).isEqualTo(typed);
        assertThat(town.as(secretariat.person(), () -> agendas.of(meeting)).getFirst().minutes())
                .isEqualTo(20);
        assertThat(find(Notification.class).exists()).isFalse();
    }

    @Test
    void theReasonStaysUntilItIsTaken() {
        MeetingId meeting = town.meeting(secretariat, conference);
        sitsDown(secretariat.person());
        navigate("meetings/" + meeting, MeetingView.class);
        press("Cancel meeting");
        TextArea reason = find(TextArea.class).withLabel("Reason").single();
        press("Continue");
        assertThat(reason.isInvalid()).isTrue();
        for (String wrong : Set.of("a\u0007b", MEGABYTE)) {
            reason.setValue(wrong);
            press("Continue");
            assertThat(reason.isInvalid()).isTrue();
            assertThat(reason.getValue()).isEqualTo(wrong);
            assertThat(find(Dialog.class).exists()).isTrue();
            assertThat(state(meeting)).isEqualTo(MeetingState.PLANNING);
        }
        reason.setValue("停电，\n改期另行通知");
        press("Continue");
        assertThat(state(meeting)).isEqualTo(MeetingState.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "two\nlines", "MEGABYTE"})
    void aMeetingsTitleIsOneLine(String typed) {
        String title = typed.equals("MEGABYTE") ? MEGABYTE : typed;
        sitsDown(secretariat.person());
        navigate("meetings/new", Component.class);
        labelled(TextField.class, "Title").setValue(title);
        labelled(TextField.class, "Place").setValue("三楼");
        press("Save");
        assertThat(labelled(TextField.class, "Title").isInvalid()).isTrue();
        assertThat(labelled(TextField.class, "Title").getValue()).isEqualTo(title);
        assertThat(labelled(TextField.class, "Place").getValue()).isEqualTo("三楼");
    }

    @Test
    void aMeetingIsNotPlannedInThePast() {
        sitsDown(secretariat.person());
        navigate("meetings/new", Component.class);
        labelled(TextField.class, "Title").setValue("例会");
        DateTimePicker start = find(DateTimePicker.class).single();
        start.setValue(LocalDateTime.of(2001, 1, 1, 9, 0));
        press("Save");
        assertThat(start.isInvalid()).isTrue();
        start.setValue(LocalDateTime.of(2999, 1, 1, 9, 0));
        labelled(IntegerField.class, "Length in minutes").setValue(-30);
        press("Save");
        assertThat(labelled(IntegerField.class, "Length in minutes").isInvalid()).isTrue();
        assertThat(start.getValue()).isEqualTo(LocalDateTime.of(2999, 1, 1, 9, 0));
    }

    @Test
    void aCallsDeadlineLiesAhead() {
        sitsDown(secretariat.person());
        navigate("topic-calls/new", Component.class);
        DateTimePicker deadline = find(DateTimePicker.class).single();
        TextArea note = find(TextArea.class).single();
        note.setValue("请报年度议题");
        press("Call for topics");
        assertThat(deadline.isInvalid()).as("none").isTrue();
        deadline.setValue(LocalDateTime.of(2001, 1, 1, 9, 0));
        press("Call for topics");
        assertThat(deadline.isInvalid()).as("past").isTrue();
        assertThat(note.getValue()).isEqualTo("请报年度议题");
        deadline.setValue(LocalDateTime.of(2999, 1, 1, 9, 0));
        note.setValue(MEGABYTE);
        press("Call for topics");
        assertThat(note.isInvalid()).isTrue();
        assertThat(deadline.getValue()).isEqualTo(LocalDateTime.of(2999, 1, 1, 9, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "MEGABYTE"})
    void aTopicHasATitleAndABoundedText(String typed) {
        String wrong = typed.equals("MEGABYTE") ? MEGABYTE : typed;
        sitsDown(member.person());
        navigate("topics/new", Component.class);
        TextField title = labelled(TextField.class, "Title");
        TextArea body = find(TextArea.class).single();
        title.setValue(wrong);
        body.setValue("一周三次。");
        press("Save");
        assertThat(title.isInvalid()).isTrue();
        assertThat(body.getValue()).isEqualTo("一周三次。");
        if (!wrong.isEmpty()) {
            title.setValue("培训太多");
            body.setValue(wrong);
            press("Save");
            assertThat(body.isInvalid()).isTrue();
            assertThat(title.getValue()).isEqualTo("培训太多");
        }
    }

    @Test
    void whyATopicGoesBackStaysUntilItIsTaken() {
        TopicId topic =
                town.as(
                        member.person(),
                        () -> {
                            TopicId id =
                                    topics.propose(
                                                    conference,
                                                    new NewTopic(
                                                            "议题",
                                                            "",
                                                            TopicPurpose.CONSULT,
                                                            Set.of()))
                                            .orThrow();
                            topics.submit(id).orThrow();
                            return id;
                        });
        sitsDown(secretariat.person());
        navigate("topics/" + topic, Component.class);
        press("Send back");
        TextArea reason = find(TextArea.class).withLabel("Reason").single();
        reason.setValue("a\u0000b");
        press("Continue");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getValue()).isEqualTo("a\u0000b");
        reason.setValue("请补充数据");
        press("Continue");
        assertThat(town.as(member.person(), () -> topics.find(topic)).state())
                .isEqualTo(TopicState.RETURNED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aUnitIsAMemberOnce() {
        sitsDown(secretariat.person());
        navigate("conferences/" + conference, Component.class);
        ComboBox<DepartmentListing> unit = labelled(ComboBox.class, "Unit");
        unit.setValue(
                unit.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(member.unit()))
                        .findFirst()
                        .orElseThrow());
        press("Admit");
        assertThat(unit.isInvalid()).isTrue();
        assertThat(unit.getValue().id()).isEqualTo(member.unit());
    }

    private MeetingState state(MeetingId meeting) {
        return town.as(secretariat.person(), () -> meetings.find(meeting)).state();
    }
}
