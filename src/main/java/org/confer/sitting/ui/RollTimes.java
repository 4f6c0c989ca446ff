package org.confer.sitting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;
import org.confer.organisation.PersonListing;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Who speaks for a unit, and when it came and went, where the roll has to be put right. */
class RollTimes extends Dialog {

    private record Row(TimePicker arrived, TimePicker left) {}

    private final Sitting sitting;
    private final SeatListing seat;
    private final ComboBox<PersonListing> person = new ComboBox<>(Words.of("sitting.roll.person"));
    private final List<Row> rows = new ArrayList<>();
    private final List<SeatListing.Stay> before;
    private final Refusals refusals = new Refusals();

    RollTimes(Sitting sitting, SeatListing seat, List<SeatListing.Stay> stays) {
        this.sitting = sitting;
        this.seat = seat;
        this.before = stays;
        setHeaderTitle(Words.of("sitting.roll.correct.label", seat.unit().name()));
        setWidth("min(32rem, 94vw)");
        List<PersonListing> people = sitting.sources().people().of(seat.unit().id());
        person.setItems(people);
        person.setItemLabelGenerator(PersonListing::name);
        person.setWidthFull();
        person.setEnabled(sitting.running());
        people.stream()
                .filter(one -> one.id().equals(seat.expected()))
                .findFirst()
                .ifPresent(person::setValue);
        refusals.at(
                person,
                "conference.rule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT",
                "meeting.rule.A_PERSON_HAS_ONE_SEAT");
        Div times = new Div();
        times.addClassName("part-form");
        stays.forEach(stay -> times.add(row(stay.arrived(), stay.left())));
        times.add(row(null, null));
        refusals.at(
                rows.getLast().arrived(),
                "meeting.rule.A_UNIT_COMES_AFTER_IT_LEFT",
                "meeting.rule.THE_ROLL_TELLS_WHAT_HAPPENED");
        add(person, times, refusals);
        getFooter()
                .add(
                        Parts.button("shell.cancel", click -> close()),
                        Parts.primary(
                                "meeting.save",
                                click ->
                                        refusals.tell(
                                                this::save,
                                                Message.of("meeting.saved"),
                                                done -> {
                                                    close();
                                                    sitting.changed().run();
                                                })));
    }

    private Div row(@Nullable Instant arrived, @Nullable Instant left) {
        Row row = new Row(field("sitting.roll.arrived", arrived), field("sitting.roll.left", left));
        rows.add(row);
        return Parts.line(row.arrived(), row.left());
    }

    private TimePicker field(String label, @Nullable Instant value) {
        TimePicker field = new TimePicker(Words.of(label));
        field.setStep(Duration.ofMinutes(1));
        if (value != null) {
            field.setValue(value.atZone(zone()).toLocalTime().withSecond(0).withNano(0));
        }
        return field;
    }

    private Outcome<SeatId> save() {
        List<SeatListing.Stay> typed = typed();
        PersonListing chosen = person.getValue();
        PersonId known = seat.expected();
        if (chosen != null && !chosen.id().equals(known)) {
            Outcome<SeatId> named = sitting.sources().seats().represent(seat.id(), chosen.id());
            if (!named.isDone()) {
                return named;
            }
        }
        return typed.equals(before)
                ? Outcome.done(seat.id())
                : sitting.sources().seats().correct(seat.id(), typed);
    }

    private List<SeatListing.Stay> typed() {
        List<SeatListing.Stay> typed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            SeatListing.Stay old = i < before.size() ? before.get(i) : null;
            if (row.arrived().isEmpty() && row.left().isEmpty()) {
                continue;
            }
            Instant arrived =
                    refusals.read(
                            row.arrived(),
                            () -> {
                                LocalTime time = row.arrived().getValue();
                                if (time == null) {
                                    throw new InvalidInput(
                                            Message.of("sitting.roll.arrived.missing"));
                                }
                                return at(time, old == null ? null : old.arrived());
                            });
            typed.add(
                    refusals.read(
                            row.left(),
                            () ->
                                    new SeatListing.Stay(
                                            arrived,
                                            row.left().isEmpty()
                                                    ? null
                                                    : at(
                                                            row.left().getValue(),
                                                            old == null ? null : old.left()))));
        }
        return typed;
    }

    /** What was not changed keeps its seconds. */
    private Instant at(LocalTime time, @Nullable Instant old) {
        if (old != null
                && old.atZone(zone()).toLocalTime().withSecond(0).withNano(0).equals(time)) {
            return old;
        }
        Instant began =
                Objects.requireNonNullElseGet(
                        sitting.meeting().beganAt(), sitting.sources().clock()::instant);
        LocalDate day = began.atZone(zone()).toLocalDate();
        return day.atTime(time).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return sitting.meeting().zone();
    }
}
