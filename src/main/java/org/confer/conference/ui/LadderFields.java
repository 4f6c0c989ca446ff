package org.confer.conference.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.confer.conference.LadderDays;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** The working days after which an overdue action is brought before whom. */
class LadderFields extends Div {

    private final IntegerField person = new IntegerField(Words.of("conference.ladder.person"));
    private final IntegerField unitHead = new IntegerField(Words.of("conference.ladder.unitHead"));
    private final IntegerField convener = new IntegerField(Words.of("conference.ladder.convener"));

    LadderFields() {
        addClassName("part-form");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Words.of("conference.ladder"));
        add(
                Parts.quiet(Words.of("conference.ladder.help")),
                Parts.line(person, unitHead, convener));
        setValue(LadderDays.USUAL);
    }

    void setValue(LadderDays days) {
        person.setValue(days.person());
        unitHead.setValue(days.unitHead());
        convener.setValue(days.convener());
    }

    /** Within {@link Refusals#tell}; what is wrong is said at the field. */
    LadderDays typed(Refusals refusals) {
        int first = alone(person, refusals);
        int second = alone(unitHead, refusals);
        int third = alone(convener, refusals);
        refusals.read(unitHead, () -> new LadderDays(first, second, Math.max(second, third)));
        return refusals.read(convener, () -> new LadderDays(first, second, third));
    }

    private static int alone(IntegerField field, Refusals refusals) {
        int day = Objects.requireNonNullElse(field.getValue(), 0);
        return refusals.read(field, () -> new LadderDays(day, day, day)).person();
    }
}
