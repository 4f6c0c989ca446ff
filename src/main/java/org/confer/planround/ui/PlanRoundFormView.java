package org.confer.planround.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.planround.CallingConference;
import org.confer.planround.NewPlanRound;
import org.confer.planround.PlanRounds;
import org.confer.shell.DayField;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.confer.training.RoundSpan;

/** Calls the members of a conference for their plans. */
@Route("plan-rounds/new")
@RolesAllowed("CONVENE")
class PlanRoundFormView extends Page {

    private static final int USUAL_WEEKS = 4;

    private final ComboBox<CallingConference> conference =
            new ComboBox<>(Words.of("planround.conference"));
    private final IntegerField year = new IntegerField(Words.of("planround.yearField"));
    private final Select<Integer> quarter = new Select<>();
    private final DayField deadline = new DayField(Words.of("planround.deadline"));
    private final TextArea note = new TextArea(Words.of("planround.note"));
    private final Refusals refusals =
            new Refusals()
                    .at(conference, "planround.conference.missing")
                    .at(
                            year,
                            "training.span.year.wrong",
                            "planround.rule.A_CONFERENCE_CALLS_ONCE_FOR_THE_SAME_TIME")
                    .at(
                            deadline,
                            "planround.deadline.missing",
                            "planround.rule.THE_DEADLINE_LIES_AHEAD")
                    .at(note, "planround.note");

    PlanRoundFormView(PlanRounds rounds, WorkingDays workingDays, CurrentUser user) {
        super(Message.of("planround.open"));
        List<CallingConference> mine = rounds.callable();
        conference.setItems(mine);
        conference.setItemLabelGenerator(CallingConference::name);
        conference.setRequiredIndicatorVisible(true);
        LocalDate today = workingDays.today(user.department());
        year.setStepButtonsVisible(true);
        year.setValue(today.plusMonths(3).getYear());
        quarter.setLabel(Words.of("planround.partField"));
        quarter.setItems(0, 1, 2, 3, 4);
        quarter.setItemLabelGenerator(part ->
                part == 0
                        ? Words.of("planround.wholeYear")
                        : Words.of("planround.quarterOnly", part));
        quarter.setValue(0);
        deadline.setValue(today.plusWeeks(USUAL_WEEKS));
        deadline.setRequiredIndicatorVisible(true);
        conference.addValueChangeListener(change ->
                deadline.setHelperText(
                        change.getValue() == null
                                ? ""
                                : Words.of("planround.clockOf", change.getValue().zone().getId())));
        mine.stream().findFirst().ifPresent(conference::setValue);
        note.setMinHeight("6rem");
        note.setHelperText(Words.of("planround.note.help"));
        FormLayout form = new FormLayout(conference, year, quarter, deadline, note);
        form.setColspan(note, 2);
        add(
                form,
                refusals,
                Parts.line(
                        Parts.primary(
                                "planround.open.step",
                                click ->
                                        refusals.tell(
                                                () -> rounds.open(read()),
                                                Message.of("planround.open.done"),
                                                id ->
                                                        UI.getCurrent()
                                                                .navigate("plan-rounds/" + id))),
                        new Anchor("plan-rounds", Words.of("shell.cancel"))));
    }

    private NewPlanRound read() {
        if (conference.getValue() == null) {
            throw new InvalidInput(Message.of("planround.conference.missing"));
        }
        if (deadline.getValue() == null) {
            throw new InvalidInput(Message.of("planround.deadline.missing"));
        }
        return new NewPlanRound(
                conference.getValue().id(),
                new RoundSpan(
                        Objects.requireNonNullElse(year.getValue(), 0),
                        quarter.getValue() == 0 ? null : quarter.getValue()),
                deadline.getValue(),
                note.getValue());
    }
}
