package org.confer.sitting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.confer.ConferTest;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.AtADesk;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.SeatId;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.PersonListing;
import org.confer.security.Role;
import org.confer.sitting.Boards;
import org.confer.sitting.CommonReading;
import org.confer.sitting.Paragraph;
import org.confer.sitting.ParagraphText;
import org.confer.sitting.Paragraphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConferTest
@Import(Town.class)
@SuppressWarnings("unchecked")
class LivePageTest extends AtADesk {

    @Autowired Seats seats;
    @Autowired Decisions decisions;
    @Autowired Boards boards;
    @Autowired Paragraphs paragraphs;

    private Town.Officer secretariat;
    private Town.Officer member;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingInSession() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        meeting = town.inSession(secretariat, town.conference(secretariat, member));
    }

    @Test
    void timesThatContradictAreRefusedAtTheirField() {
        opens(secretariat.person());
        press("Arrived");
        press("Times");
        TimePicker left = all(TimePicker.class, "Left").getFirst();
        left.setValue(LocalTime.MIDNIGHT);
        press("Save");
        assertThat(left.getErrorMessage()).isEqualTo("Nobody leaves before arriving.");

        left.setValue(null);
        TimePicker again = all(TimePicker.class, "Arrived").getLast();
        again.setValue(LocalTime.MIDNIGHT);
        all(TimePicker.class, "Left").getLast().setValue(LocalTime.of(0, 1));
        press("Save");
        assertThat(again.getErrorMessage()).contains("these times overlap");
    }

    @Test
    void aPersonOnAnotherSeatIsRefusedAtTheField() {
        PersonId announced = town.colleague(member.unit());
        town.does(
                secretariat.person(),
                () -> seats.represent(seatOf(member.unit()), announced).orThrow());
        town.moves(announced, secretariat.unit());
        opens(secretariat.person());
        press("Times");
        ComboBox<PersonListing> speaker =
                all(ComboBox.class, "Who is here for the unit").getFirst();
        speaker.setValue(
                speaker.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(announced))
                        .findFirst()
                        .orElseThrow());
        press("Save");
        assertThat(speaker.isInvalid()).isTrue();
        assertThat(speaker.getErrorMessage()).contains("seat");
    }

    @Test
    void aDecisionWithoutTextIsRefusedAtItsField() {
        opens(secretariat.person());
        press("Call this item");
        press("Record decision");
        TextArea text = all(TextArea.class, "Decision").getFirst();
        text.setValue(" \n ");
        press("Record");
        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).contains("Decision");
        assertThat(town.as(member.person(), () -> decisions.of(meeting))).isEmpty();
    }

    @Test
    void anActionDueInThePastIsRefusedAtItsField() {
        opens(secretariat.person());
        press("Call this item");
        press("Record decision");
        all(TextArea.class, "Decision").getFirst().setValue("听取汇报");
        press("Record");
        press("Assign an action");
        TextArea text = all(TextArea.class, "Action").getFirst();
        text.setValue("印发通知");
        ComboBox<DepartmentListing> lead = all(ComboBox.class, "Lead unit").getFirst();
        lead.setValue(
                lead.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(member.unit()))
                        .findFirst()
                        .orElseThrow());
        DatePicker due = all(DatePicker.class, "Due").getFirst();
        due.setValue(LocalDate.of(2020, 1, 1));
        press("Assign");
        assertThat(due.isInvalid()).isTrue();
        assertThat(due.getErrorMessage()).isEqualTo("The due date must not lie in the past.");
        assertThat(text.getValue()).isEqualTo("印发通知");
    }

    @Test
    void whatWordPutsAmongTheWordsIsTakenOutAndTheWordsStay() {
        opens(secretariat.person());
        press("Call this item");
        press("Write a paragraph");
        test(paragraph())
                .setValue(
                        "<o:p class=MsoNormal>一、\u000b合并</o:p>\u0000\u0007\u202e\ufeff举办\r\n二、𬭊");
        assertThat(said()).isEqualTo("<o:p class=MsoNormal>一、\n合并</o:p>举办\n二、𬭊");
        assertThat(paragraph().isInvalid()).isFalse();
    }

    @Test
    void whoComesAndGoesTwiceHasTwoStays() {
        opens(secretariat.person());
        press("Arrived");
        press("Left");
        press("Arrived");
        assertThat(town.as(member.person(), () -> seats.stays(meeting)).values())
                .singleElement()
                .satisfies(stays -> assertThat(stays).hasSize(2));
    }

    @Test
    void withoutAQuorumOnlyWhatMayBeDoneWithoutIsOffered() {
        opens(secretariat.person());
        press("Call this item");
        press("Record decision");
        Select<DecisionKind> kind = all(Select.class, "Kind").getFirst();
        assertThat(kind.getListDataView().getItems())
                .containsExactly(DecisionKind.DEFERRED, DecisionKind.NOTED);
    }

    @Test
    void aDecisionIsTakenByVotesOfTheUnitsThatAreThere() {
        opens(secretariat.person());
        press("Arrived");
        press("Arrived");
        press("Call this item");
        press("Record decision");
        all(TextArea.class, "Decision").getFirst().setValue("合并举办");
        RadioButtonGroup<Boolean> manner = all(RadioButtonGroup.class, "How").getFirst();
        manner.setValue(true);
        List<RadioButtonGroup> votes =
                find(RadioButtonGroup.class).all().stream().filter(one -> one != manner).toList();
        assertThat(votes).hasSize(2);
        votes.getFirst().setValue(DecisionListing.Choice.FOR);
        votes.getLast().setValue(DecisionListing.Choice.ABSTAINS);
        press("Record");
        DecisionListing taken = town.as(member.person(), () -> decisions.of(meeting)).getFirst();
        assertThat(taken.votes(DecisionListing.Choice.FOR)).isOne();
        assertThat(taken.votes(DecisionListing.Choice.ABSTAINS)).isOne();
        assertThat(taken.quorum().present()).isEqualTo(2);
        assertThat(page()).contains("1 for, 0 against, 1 abstaining");
    }

    @Test
    void aMegabyteIsRefusedAtItsFieldAndNothingTypedIsLost() {
        opens(secretariat.person());
        press("Call this item");
        press("Write a paragraph");
        TextArea field = paragraph();
        test(field).setValue("<script>alert(1)</script><b>合并</b>");
        assertThat(said()).isEqualTo("<script>alert(1)</script><b>合并</b>");
        String tooLong = "长".repeat(1_000_000);
        test(field).setValue(tooLong);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("10,000");
        assertThat(field.getValue()).isEqualTo(tooLong);
        assertThat(said()).isEqualTo("<script>alert(1)</script><b>合并</b>");

        opens(member.person());
        assertThat(page())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;合并&lt;/b&gt;")
                .doesNotContain("<script>");
        assertThat(find(Button.class).withText("Write a paragraph").exists()).isFalse();
    }

    @Test
    void twoTextsOfOneParagraphAreBothShownUntilSomebodyChooses() {
        opens(secretariat.person());
        press("Call this item");
        press("Write a paragraph");
        test(paragraph()).setValue("先写的");
        Paragraph now =
                town.as(member.person(), () -> boards.of(meeting, new CommonReading()).paragraphs())
                        .getFirst();
        town.does(
                secretariat.person(),
                () -> paragraphs.offer(now.item(), now.id(), new ParagraphText("离线写的")).orThrow());
        opens(secretariat.person());
        assertThat(page()).contains("Two texts for one paragraph").contains("离线写的");
        press("Keep both");
        assertThat(
                        town.as(
                                member.person(),
                                () -> boards.of(meeting, new CommonReading()).paragraphs()))
                .extracting(Paragraph::text)
                .containsExactly("先写的", "离线写的");
        assertThat(page()).doesNotContain("Two texts for one paragraph");
    }

    private SeatId seatOf(DepartmentId unit) {
        return town.as(secretariat.person(), () -> seats.of(meeting)).stream()
                .filter(seat -> seat.unit().id().equals(unit))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String said() {
        return town.as(member.person(), () -> boards.of(meeting, new CommonReading()).paragraphs())
                .getFirst()
                .text();
    }

    private TextArea paragraph() {
        return all(TextArea.class, "Item 1, paragraph 1").getFirst();
    }

    private void opens(PersonId person) {
        sitsDown(person);
        navigate("meetings/" + meeting + "/live", Component.class);
    }

    private <C extends Component> List<C> all(Class<C> type, String label) {
        return find(type).withLabel(label).all();
    }
}
