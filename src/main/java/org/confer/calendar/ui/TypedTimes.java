package org.confer.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.TypedTime;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.shell.MomentField;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Busy times typed by hand: a line to enter one, and those that are to come. */
class TypedTimes extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Availability availability;
    private final CalendarOwner owner;
    private final ZoneId zone;
    private final Clock clock;
    private final Runnable changed;
    private final MomentField start = new MomentField(Words.of("calendar.typed.start"));
    private final MomentField end = new MomentField(Words.of("calendar.typed.end"));
    private final Select<Busyness> busyness = new Select<>();
    private final TextField note = new TextField(Words.of("calendar.typed.note"));
    private final Refusals refusals =
            new Refusals()
                    .at(start, "calendar.typed.noStart")
                    .at(
                            end,
                            "calendar.typed.noEnd",
                            "kernel.period.endNotAfterStart",
                            "calendar.typed.tooLong")
                    .at(note, "calendar.typed.noteLength");
    private final UnorderedList list = new UnorderedList();

    TypedTimes(
            Availability availability,
            CalendarOwner owner,
            ZoneId zone,
            Clock clock,
            Runnable changed) {
        this.availability = availability;
        this.owner = owner;
        this.zone = zone;
        this.clock = clock;
        this.changed = changed;
        addClassName("page-content");
        start.setStep(STEP);
        end.setStep(STEP);
        LocalDateTime tomorrow =
                LocalDateTime.now(clock.withZone(zone))
                        .plusDays(1)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusHours(9);
        start.setValue(tomorrow);
        end.setValue(tomorrow.plusHours(2));
        busyness.setLabel(Words.of("calendar.typed.busyness"));
        busyness.setItems(Busyness.TENTATIVE, Busyness.BUSY, Busyness.OUT_OF_OFFICE);
        busyness.setItemLabelGenerator(one -> Words.of(one.label()));
        busyness.setValue(Busyness.BUSY);
        Button enter = new Button(Words.of("calendar.typed.enter"));
        enter.setDisableOnClick(true); // a double click enters it once
        enter.addClickListener(click -> {
            enter();
            enter.setEnabled(true);
        });
        Div form = new Div(start, end, busyness, note, enter);
        form.addClassName("filters");
        list.addClassName("found");
        add(form, refusals, list);
        show();
    }

    private void enter() {
        refusals.tell(
                () -> {
                    TypedTime time = typed();
                    availability.type(owner, time);
                    return Outcome.done(time);
                },
                Message.of("calendar.typed.entered"),
                done -> {
                    note.clear();
                    start.focus();
                    show();
                    changed.run();
                });
    }

    private TypedTime typed() {
        LocalDateTime from = start.getValue();
        LocalDateTime until = end.getValue();
        if (from == null) {
            throw new InvalidInput(Message.of("calendar.typed.noStart"));
        }
        if (until == null) {
            throw new InvalidInput(Message.of("calendar.typed.noEnd"));
        }
        Period period = new Period(from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
        return new TypedTime(period, busyness.getValue(), note.getValue());
    }

    private void show() {
        list.removeAll();
        availability.typed(owner).stream()
                .filter(kept -> kept.time().period().end().isAfter(clock.instant()))
                .forEach(kept -> list.add(line(kept)));
    }

    private ListItem line(TypedTime.Kept kept) {
        String when = Words.formats().period(kept.time().period(), zone);
        Span what =
                new Span(
                        kept.time().note().isEmpty()
                                ? Words.of(kept.time().busyness().label())
                                : Words.of(kept.time().busyness().label())
                                        + " · "
                                        + kept.time().note());
        what.addClassName("quiet");
        Button remove = new Button(Words.of("calendar.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Words.of("calendar.removeNamed", when));
        remove.addClickListener(click -> {
            availability.remove(kept.id());
            show();
            changed.run();
        });
        return new ListItem(new Span(when), what, remove);
    }
}
