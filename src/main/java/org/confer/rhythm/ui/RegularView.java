package org.confer.rhythm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.confer.booking.RoomListing;
import org.confer.booking.Rooms;
import org.confer.calendar.WorkingDays;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.rhythm.Occasions;
import org.confer.rhythm.RegularMeetings;
import org.confer.rhythm.RegularTerms;
import org.confer.shell.Addresses;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/**
 * A year of regular meetings by rule: first the days, to be changed and left out, then the plan.
 */
@Route("meetings/regular")
@RolesAllowed({"CONVENE", "ADMINISTER"})
class RegularView extends Page implements BeforeEnterObserver {

    private static final int USUAL_MINUTES = 120;

    private final Conferences conferences;
    private final RegularMeetings regular;
    private final ComboBox<ConferenceListing> conference =
            new ComboBox<>(Words.of("rhythm.field.conference"));
    private final RhythmFields rhythm;
    private final TextField heading = new TextField(Words.of("rhythm.field.title"));
    private final TimePicker start = new TimePicker(Words.of("rhythm.field.start"));
    private final IntegerField minutes = new IntegerField(Words.of("rhythm.field.minutes"));
    private final ComboBox<RoomListing> room = new ComboBox<>(Words.of("rhythm.field.room"));
    private final TextField place = new TextField(Words.of("rhythm.field.place"));
    private final Refusals refusals;
    private final Div preview = new Div();

    RegularView(
            Conferences conferences,
            RegularMeetings regular,
            Rooms rooms,
            WorkingDays workingDays,
            CurrentUser user) {
        super(Message.of("rhythm.planRegular"));
        this.conferences = conferences;
        this.regular = regular;
        rhythm = new RhythmFields(workingDays.today(user.department()));
        conference.setItemLabelGenerator(ConferenceListing::name);
        conference.addValueChangeListener(change ->
                start.setHelperText(
                        change.getValue() == null
                                ? ""
                                : Words.of("rhythm.clockOf", change.getValue().zone().getId())));
        heading.setRequiredIndicatorVisible(true);
        start.setStep(Duration.ofMinutes(30));
        // 24 hours a day in both languages
        start.setLocale(Locale.UK);
        start.setValue(LocalTime.of(9, 0));
        minutes.setMin(15);
        minutes.setMax(24 * 60);
        minutes.setStep(15);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL_MINUTES);
        room.setItems(rooms.active());
        room.setItemLabelGenerator(RoomListing::name);
        room.setClearButtonVisible(true);
        preview.addClassName("rhythm-preview");
        refusals =
                rhythm.places(new Refusals())
                        .at(conference, "rhythm.conference.missing")
                        .at(heading, "rhythm.field.title")
                        .at(start, "rhythm.start.missing")
                        .at(minutes, "rhythm.minutes.outOfBounds")
                        .at(place, "rhythm.field.place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ConferenceListing> mine = conferences.arrangedByMe();
        conference.setItems(mine);
        Addresses.query(event, "conference", ConferenceId::new)
                .flatMap(wanted -> mine.stream().filter(one -> one.id().equals(wanted)).findFirst())
                .or(() -> mine.stream().findFirst())
                .ifPresent(conference::setValue);
        clear();
        add(
                new FormLayout(conference, heading, start, minutes, room, place),
                rhythm,
                refusals,
                Parts.line(Parts.button("rhythm.preview", click -> showPreview())),
                preview);
    }

    private void showPreview() {
        refusals.forget();
        preview.removeAll();
        try {
            Occasions occasions = regular.preview(chosen(), rhythm.read());
            Button plan = new Button();
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            OccasionList[] made = new OccasionList[1];
            OccasionList list = new OccasionList(occasions, () -> say(plan, made[0]));
            made[0] = list;
            say(plan, list);
            Refusals planning = new Refusals();
            plan.addClickListener(click -> plan(list, planning));
            preview.add(Parts.heading("rhythm.occasions"));
            if (!occasions.yearsUnknown().isEmpty()) {
                preview.add(
                        Parts.quiet(
                                Words.of(
                                        "rhythm.yearsUnknown",
                                        occasions.yearsUnknown().stream()
                                                .map(String::valueOf)
                                                .toList())));
            }
            preview.add(list, planning, Parts.line(plan));
        } catch (InvalidInput wrong) {
            refusals.show(wrong.reason());
        }
    }

    private static void say(Button plan, OccasionList list) {
        plan.setText(Words.of("rhythm.planThese", list.days().size()));
        plan.setEnabled(!list.days().isEmpty());
    }

    private void plan(OccasionList list, Refusals planning) {
        planning.forget();
        RegularTerms terms;
        try {
            terms = terms();
        } catch (InvalidInput wrong) {
            refusals.show(wrong.reason());
            return;
        }
        planning.tell(
                () -> planned(list, terms),
                Message.of("rhythm.planned"),
                done -> UI.getCurrent().navigate("conferences/" + chosen()));
    }

    private Outcome<Integer> planned(OccasionList list, RegularTerms terms) {
        return regular.plan(chosen(), terms, list.days());
    }

    private RegularTerms terms() {
        if (start.getValue() == null) {
            throw new InvalidInput(Message.of("rhythm.start.missing"));
        }
        return new RegularTerms(
                heading.getValue(),
                start.getValue(),
                Objects.requireNonNullElse(minutes.getValue(), 0),
                place.getValue(),
                room.getValue() == null ? null : room.getValue().id());
    }

    private ConferenceId chosen() {
        if (conference.getValue() == null) {
            throw new InvalidInput(Message.of("rhythm.conference.missing"));
        }
        return conference.getValue().id();
    }
}
