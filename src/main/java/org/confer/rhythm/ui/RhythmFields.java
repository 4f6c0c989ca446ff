package org.confer.rhythm.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.rhythm.Months;
import org.confer.rhythm.Rhythm;
import org.confer.rhythm.WhenOff;
import org.confer.rhythm.Which;
import org.confer.shell.DayField;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Chooses a rule; what is chosen is shown in the words of RFC 5545, which may be typed as well. */
class RhythmFields extends FormLayout {

    private final Select<Months> months = choice("rhythm.field.months", Months.values());
    private final Select<Which> which = choice("rhythm.field.which", Which.values());
    private final Select<DayOfWeek> day = choice("rhythm.field.day", DayOfWeek.values());
    private final TextField rule = new TextField(Words.of("rhythm.field.rule"));
    private final DayField from = new DayField(Words.of("rhythm.field.from"));
    private final DayField until = new DayField(Words.of("rhythm.field.until"));
    private final Select<WhenOff> whenOff = choice("rhythm.field.whenOff", WhenOff.values());

    RhythmFields(LocalDate today) {
        months.setItemLabelGenerator(one -> Words.of(one.label()));
        which.setItemLabelGenerator(one -> Words.of(one.label()));
        day.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL, Words.language()));
        whenOff.setItemLabelGenerator(one -> Words.of(one.label()));
        months.setValue(Months.EVERY);
        which.setValue(Which.SECOND);
        day.setValue(DayOfWeek.TUESDAY);
        whenOff.setValue(WhenOff.NEXT_WORKING_DAY);
        months.addValueChangeListener(change -> showRule());
        which.addValueChangeListener(change -> showRule());
        day.addValueChangeListener(change -> showRule());
        rule.setHelperText(Words.of("rhythm.field.rule.help"));
        rule.setMaxLength(255);
        // from autumn on one plans the next year
        LocalDate first =
                today.getMonth().compareTo(Month.SEPTEMBER) < 0
                        ? today.plusDays(1)
                        : today.plusYears(1).withDayOfYear(1);
        from.setValue(first);
        until.setValue(first.withDayOfYear(first.lengthOfYear()));
        showRule();
        add(months, which, day, whenOff, from, until, rule);
    }

    /** Says at which field something is wrong. */
    Refusals places(Refusals refusals) {
        return refusals.at(
                        rule,
                        "rhythm.rule.missing",
                        "rhythm.tooMany",
                        "calendarfile.ruleUnreadable",
                        "calendarfile.ruleTooOften",
                        "calendarfile.ruleNeverHappens")
                .at(until, "rhythm.days.outOfBounds", "rhythm.days.missing");
    }

    Rhythm read() {
        if (from.getValue() == null || until.getValue() == null) {
            throw new InvalidInput(Message.of("rhythm.days.missing"));
        }
        return new Rhythm(rule.getValue(), from.getValue(), until.getValue(), whenOff.getValue());
    }

    private void showRule() {
        rule.setValue(which.getValue().rule(months.getValue(), day.getValue()));
    }

    @SafeVarargs
    private static <T> Select<T> choice(String label, T... values) {
        Select<T> select = new Select<>();
        select.setLabel(Words.of(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(false);
        return select;
    }
}
