package org.confer.datepoll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.confer.booking.RoomListing;
import org.confer.datepoll.DatePolls;
import org.confer.datepoll.NewPoll;
import org.confer.datepoll.OthersShown;
import org.confer.datepoll.PollId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingTimes;
import org.confer.shell.MomentField;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Opens a date poll: times from the calendars or typed, until when, and who is asked besides. */
class PollForm extends Div {

    private static final int USUAL_MINUTES = 120;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int WEEKS = 4;
    private static final int USUAL_DAYS = 3;
    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    private final MeetingListing meeting;
    private final DatePolls polls;
    private final @Nullable MeetingTimes finder;
    private final Clock clock;
    private final MomentField start = new MomentField(Words.of("datepoll.field.start"));
    private final IntegerField minutes = new IntegerField(Words.of("datepoll.field.minutes"));
    private final ComboBox<RoomListing> room = new ComboBox<>(Words.of("datepoll.field.room"));
    private final Picked<NewPoll.Time> times;
    private final MomentField deadline = new MomentField(Words.of("datepoll.field.deadline"));
    private final TextArea note = new TextArea(Words.of("datepoll.field.note"));
    private final RadioButtonGroup<OthersShown> others =
            new RadioButtonGroup<>(Words.of("datepoll.field.othersShown"));
    private final GuestFields guests = new GuestFields();
    private final Refusals refusals;

    PollForm(
            MeetingListing meeting,
            DatePolls polls,
            @Nullable MeetingTimes finder,
            List<RoomListing> rooms,
            Clock clock,
            Runnable whenOpened) {
        this.meeting = meeting;
        this.polls = polls;
        this.finder = finder;
        this.clock = clock;
        addClassName("datepoll-tab");
        times =
                new Picked<>(
                        Comparator.naturalOrder(),
                        time ->
                                Words.formats().period(time.period(), meeting.zone())
                                        + rooms.stream()
                                                .filter(one -> one.id().equals(time.room()))
                                                .map(one -> " · " + one.name())
                                                .findFirst()
                                                .orElse(""));
        minutes.setMin(15);
        minutes.setMax(MOST_MINUTES);
        minutes.setStep(15);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(
                meeting.planned()
                        .map(period -> (int) period.length().toMinutes())
                        .orElse(USUAL_MINUTES));
        start.setStep(Duration.ofMinutes(15));
        start.setHelperText(Words.of("datepoll.clockOf", meeting.zone().getId()));
        room.setItems(rooms);
        room.setItemLabelGenerator(RoomListing::name);
        room.setClearButtonVisible(true);
        deadline.setValue(today().plusDays(USUAL_DAYS).atTime(CLOSE));
        note.addClassName("datepoll-wide");
        note.setMaxLength(1000);
        others.setItems(OthersShown.values());
        others.setItemLabelGenerator(one -> Words.of(one.label()));
        others.setValue(OthersShown.COUNTS);
        refusals =
                new Refusals()
                        .at(
                                start,
                                "datepoll.times.outOfBounds",
                                "datepoll.start.missing",
                                "datepoll.times.none",
                                "datepoll.rule.THE_TIMES_LIE_AHEAD")
                        .at(minutes, "datepoll.minutes.outOfBounds")
                        .at(
                                deadline,
                                "datepoll.deadline.missing",
                                "datepoll.rule.THE_DEADLINE_LIES_AHEAD",
                                "datepoll.rule.THE_DEADLINE_LIES_BEFORE_THE_TIMES")
                        .at(note, "datepoll.field.note");
        add(
                Parts.heading("datepoll.form"),
                Parts.quiet(Words.of("datepoll.form.explanation")),
                Parts.line(start, minutes, room, addings()),
                times,
                deadline,
                note,
                others,
                guests,
                refusals,
                Parts.primary(
                        "datepoll.open",
                        click ->
                                refusals.tell(
                                        this::opened,
                                        Message.of("datepoll.opened.done"),
                                        done -> whenOpened.run())));
    }

    private Component addings() {
        Div buttons = Parts.line(Parts.button("datepoll.addTime", click -> add()));
        if (finder != null) {
            buttons.add(Parts.button("datepoll.fromCalendars", click -> fromCalendars(finder)));
        }
        return buttons;
    }

    private void add() {
        refusals.forget();
        try {
            times.put(
                    new NewPoll.Time(
                            typed(), room.getValue() == null ? null : room.getValue().id()));
            start.clear();
        } catch (InvalidInput wrong) {
            refusals.show(wrong.reason());
        }
    }

    private void fromCalendars(MeetingTimes from) {
        refusals.forget();
        try {
            var found =
                    from.find(
                            meeting.id(),
                            today().plusDays(USUAL_DAYS + 1),
                            today().plusWeeks(WEEKS),
                            length(),
                            MeetingTimes.RoomWish.ANY);
            found.found()
                    .forEach(slot ->
                            times.put(
                                    new NewPoll.Time(
                                            slot.period(),
                                            slot.room() == null ? null : slot.room().id())));
            if (found.found().isEmpty()) {
                refusals.show(Message.of("datepoll.times.none"));
            }
        } catch (InvalidInput wrong) {
            refusals.show(wrong.reason());
        }
    }

    private Outcome<PollId> opened() {
        if (deadline.getValue() == null) {
            throw new InvalidInput(Message.of("datepoll.deadline.missing"));
        }
        return polls.open(
                meeting.id(),
                new NewPoll(
                        times.picked(),
                        deadline.getValue().atZone(meeting.zone()).toInstant(),
                        note.getValue(),
                        others.getValue(),
                        guests.picked()));
    }

    private Period typed() {
        if (start.getValue() == null) {
            throw new InvalidInput(Message.of("datepoll.start.missing"));
        }
        Instant begin = start.getValue().atZone(meeting.zone()).toInstant();
        if (!begin.isAfter(clock.instant())) {
            throw new InvalidInput(Message.of("datepoll.rule.THE_TIMES_LIE_AHEAD"));
        }
        return new Period(begin, begin.plus(length()));
    }

    private Duration length() {
        int typed = Objects.requireNonNullElse(minutes.getValue(), 0);
        if (typed < 15 || typed > MOST_MINUTES) {
            throw new InvalidInput(Message.of("datepoll.minutes.outOfBounds", MOST_MINUTES));
        }
        return Duration.ofMinutes(typed);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(meeting.zone()));
    }
}
