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
import org.confer.kernel.Period;
import org.confer.shell.MomentField;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** Busy times typed by hand: a line to enter one, and those that are to come. */
class TypedTimes extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int NOTE = 200;

    private final Availability availability;
    private final CalendarOwner owner;
    private final ZoneId zone;
    private final Clock clock;
    private final Runnable changed;
    private final MomentField start = new MomentField(Words.of("calendar.typed.start"));
    private final MomentField end = new MomentField(Words.of("calendar.typed.end"));
    private final Select<Busyness> busyness = new Select<>();
    private final TextField note = new TextField(Words.of("calendar.typed.note"));
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
        note.setMaxLength(NOTE);
        Button enter = new Button(Words.of("calendar.typed.enter"), click -> enter());
        Div form = new Div(start, end, busyness, note, enter);
        form.addClassName("filters");
        list.addClassName("found");
        add(form, list);
        show();
    }

    private void enter() {
        LocalDateTime from = start.getValue();
        LocalDateTime until = end.getValue();
        start.setInvalid(from == null);
        end.setInvalid(until == null);
        if (from == null || until == null) {
            Toast.refused(Message.of("calendar.typed.incomplete"));
            return;
        }
        try {
            Period period =
                    new Period(from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
            availability.type(owner, new TypedTime(period, busyness.getValue(), note.getValue()));
            note.clear();
            Toast.done(Message.of("calendar.typed.entered"));
            show();
            changed.run();
        } catch (InvalidInput refused) {
            end.setInvalid(true);
            end.setErrorMessage(Words.of(refused.reason()));
        }
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
