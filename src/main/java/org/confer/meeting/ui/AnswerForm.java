package org.confer.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.SeatAnswering;
import org.confer.meeting.SeatListing;
import org.confer.meeting.Seats;
import org.confer.organisation.PersonListing;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** A unit's answer to the invitation: who comes, who comes instead, or why nobody does. */
class AnswerForm extends Div {

    private final RadioButtonGroup<SeatAnswer> answer =
            new RadioButtonGroup<>(Words.of("meeting.answer"));
    private final ComboBox<PersonListing> nominee =
            new ComboBox<>(Words.of("meeting.answer.nominee"));
    private final ComboBox<PersonListing> substitute =
            new ComboBox<>(Words.of("meeting.answer.substitute"));
    private final TextField reason = new TextField(Words.of("meeting.field.reason"));
    private final Refusals refusals =
            new Refusals()
                    .at(
                            substitute,
                            "meeting.answer.substitute.missing",
                            "meeting.rule.A_SUBSTITUTE_IS_ANOTHER_PERSON",
                            "meeting.rule.A_PERSON_HAS_ONE_SEAT")
                    .at(nominee, "meeting.rule.A_PERSON_HAS_ONE_SEAT")
                    .at(reason, "meeting.field.reason", "meeting.rule.A_REASON_IS_GIVEN");

    AnswerForm(Seats seats, SeatListing seat, List<PersonListing> people, Runnable whenAnswered) {
        addClassNames("card", "part-card");
        answer.setItems(
                SeatAnswer.ACCEPTED, SeatAnswer.TENTATIVE, SeatAnswer.SUBSTITUTE, SeatAnswer.LEAVE);
        answer.setItemLabelGenerator(one -> Words.of(one.label()));
        nominee.setItems(people);
        nominee.setItemLabelGenerator(PersonListing::name);
        substitute.setItems(people);
        substitute.setItemLabelGenerator(PersonListing::name);
        reason.addClassName("meeting-wide");
        answer.addValueChangeListener(change -> showFields());
        choose(nominee, people, seat.nominee());
        choose(substitute, people, seat.substitute());
        reason.setValue(seat.reason());
        answer.setValue(seat.answer() == SeatAnswer.OPEN ? SeatAnswer.ACCEPTED : seat.answer());
        showFields();
        add(
                Parts.heading("meeting.answer.yours"),
                answer,
                Parts.line(nominee, substitute, reason),
                refusals,
                Parts.primary(
                        "meeting.answer.send",
                        click ->
                                refusals.tell(
                                        () -> seats.answer(seat.id(), typed()),
                                        Message.of("meeting.answer.sent"),
                                        done -> whenAnswered.run())));
    }

    private static void choose(
            ComboBox<PersonListing> box, List<PersonListing> people, @Nullable PersonId person) {
        people.stream().filter(one -> one.id().equals(person)).findFirst().ifPresent(box::setValue);
    }

    private void showFields() {
        nominee.setVisible(answer.getValue() != SeatAnswer.LEAVE);
        substitute.setVisible(answer.getValue() == SeatAnswer.SUBSTITUTE);
        reason.setVisible(
                answer.getValue() == SeatAnswer.SUBSTITUTE
                        || answer.getValue() == SeatAnswer.LEAVE);
    }

    private SeatAnswering typed() {
        PersonId comes = nominee.getValue() == null ? null : nominee.getValue().id();
        return switch (Objects.requireNonNull(answer.getValue())) {
            case OPEN, ACCEPTED -> new SeatAnswering.Accept(comes);
            case TENTATIVE -> new SeatAnswering.Tentative(comes);
            case LEAVE -> new SeatAnswering.Leave(reason.getValue());
            case SUBSTITUTE -> {
                if (substitute.getValue() == null) {
                    throw new InvalidInput(Message.of("meeting.answer.substitute.missing"));
                }
                yield new SeatAnswering.Substitute(
                        comes, substitute.getValue().id(), reason.getValue());
            }
        };
    }
}
