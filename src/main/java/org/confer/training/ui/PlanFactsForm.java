package org.confer.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.plancell.Amount;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.TrainingLength;
import org.confer.shell.DayField;
import org.confer.shell.Words;
import org.confer.training.InvalidFact;
import org.confer.training.PlanFact;
import org.confer.training.PlanFacts;
import org.jspecify.annotations.Nullable;

/** The facts of a plan as fields. */
class PlanFactsForm extends FormLayout {

    private static final List<DatePrecision> OFFERED =
            List.of(
                    DatePrecision.DAY,
                    DatePrecision.WEEK,
                    DatePrecision.TEN_DAY,
                    DatePrecision.MONTH,
                    DatePrecision.QUARTER,
                    DatePrecision.HALF_YEAR,
                    DatePrecision.YEAR);

    /** Columns for what is written in whole phrases; fewer where there are fewer. */
    private static final int WIDE = 3;

    private static final int MILLISECONDS_OF_REST = 250;

    /** Two Chinese characters say something, a letter does not. */
    private static final int LEAST_TITLE = 2;

    private final Optional<PlanFacts> before;
    private final TextField title = text("training.planFact.TITLE");
    private final IntegerField cohort = whole("training.planFact.COHORT");
    private final TextField audience = text("training.planFact.AUDIENCE");
    private final TextField region = text("training.planFact.REGION");
    private final DayField start = new DayField(Words.of("training.form.start"));
    private final DayField end = new DayField(Words.of("training.form.end"));
    private final Select<DatePrecision> precision = new Select<>();
    private final IntegerField people = whole("training.planFact.HEADCOUNT");
    private final BigDecimalField days = number("training.form.days");
    private final BigDecimalField hours = number("training.form.hours");
    private final BigDecimalField budget = number("training.planFact.BUDGET");
    private final TextField currency = text("training.form.currency");
    private final TextField venue = text("training.planFact.VENUE");
    private final TextField host = text("training.planFact.HOST");
    private final TextField mode = text("training.planFact.MODE");
    private final TextField contact = text("training.planFact.CONTACT");
    private final TextField category = text("training.planFact.CATEGORY");
    private final TextField reference = text("training.planFact.REFERENCE");
    private final TextArea notes = new TextArea(Words.of("training.planFact.NOTES"));
    private final Paragraph fault = new Paragraph();

    PlanFactsForm(Optional<PlanFacts> before) {
        this.before = before;
        setAutoResponsive(true);
        setAutoRows(true);
        setExpandColumns(true);
        setExpandFields(true);
        title.setRequiredIndicatorVisible(true);
        precision.setLabel(Words.of("training.form.precision"));
        precision.setItemLabelGenerator(each -> Words.of(each.label()));
        precision.setItems(OFFERED);
        precision.setValue(DatePrecision.DAY);
        currency.setMaxLength(3);
        fault.addClassName("training-refusal");
        fault.getElement().setAttribute("role", "alert");
        add(title, cohort, audience, region, start, end, precision, people, days, hours, budget);
        add(currency, venue, host, mode, contact, category, reference, notes, fault);
        setColspan(title, WIDE);
        setColspan(audience, WIDE);
        setColspan(notes, 2);
        before.ifPresent(this::fill);
    }

    private void fill(PlanFacts facts) {
        title.setValue(facts.title());
        cohort.setValue(facts.cohort());
        audience.setValue(facts.audience());
        region.setValue(facts.region());
        start.setValue(facts.dates().start());
        end.setValue(facts.dates().end());
        if (facts.dates().precision() == DatePrecision.WEEKLY) {
            precision.setItems(DatePrecision.WEEKLY, DatePrecision.DAY);
        }
        precision.setValue(
                facts.dates().isScheduled() ? facts.dates().precision() : DatePrecision.DAY);
        Headcount headcount = facts.headcount();
        people.setValue(headcount == null ? null : headcount.total());
        days.setValue(facts.length().days());
        hours.setValue(facts.length().hours());
        Amount amount = facts.budget();
        budget.setValue(amount == null ? null : plain(amount.value()));
        currency.setValue(amount == null || amount.currency() == null ? "" : amount.currency());
        venue.setValue(facts.venue());
        host.setValue(facts.host());
        mode.setValue(facts.mode());
        contact.setValue(facts.contact());
        category.setValue(facts.category());
        reference.setValue(facts.reference());
        notes.setValue(facts.notes());
    }

    /** The facts as typed; empty, with the reason shown, if they cannot be a plan. */
    Optional<PlanFacts> read() {
        getChildren().forEach(PlanFactsForm::clearFault);
        fault.setText("");
        if (getChildren().anyMatch(PlanFactsForm::isUnreadable)) {
            return Optional.empty();
        }
        LocalDate first = start.getValue();
        LocalDate last = end.getValue() == null ? first : end.getValue();
        if (first == null && last != null || first != null && last.isBefore(first)) {
            refuse(end, Message.of("training.form.endBeforeStart"));
            return Optional.empty();
        }
        try {
            return Optional.of(facts(first, last));
        } catch (InvalidFact invalid) {
            refuse(invalid.fact(), invalid.reason());
            return Optional.empty();
        } catch (InvalidInput unknownCurrency) {
            refuse(currency, unknownCurrency.reason());
            return Optional.empty();
        }
    }

    /** Told a moment after the last key stroke in a field that a comparison looks at. */
    void onTyping(Runnable typed) {
        for (TextField field : List.of(title, audience, region)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(MILLISECONDS_OF_REST);
        }
        for (HasValue<?, ?> field :
                List.<HasValue<?, ?>>of(
                        title, audience, region, cohort, start, end, precision, people)) {
            field.addValueChangeListener(event -> typed.run());
        }
    }

    /** As far as it has been typed, whatever is wrong with it; empty while nothing can be said. */
    Optional<PlanFacts> glance() {
        LocalDate first = start.getValue();
        LocalDate last = end.getValue() == null ? first : end.getValue();
        boolean backwards = first == null || last == null || last.isBefore(first);
        if (title.getValue().strip().length() < LEAST_TITLE) {
            return Optional.empty();
        }
        try {
            return Optional.of(facts(backwards ? null : first, backwards ? null : last));
        } catch (InvalidInput notYet) {
            return Optional.empty();
        }
    }

    /** Shows at its field why a fact cannot be as it was typed. */
    void refuse(PlanFact fact, Message reason) {
        switch (fact) {
            case TITLE -> refuse(title, reason);
            case COHORT -> refuse(cohort, reason);
            case AUDIENCE -> refuse(audience, reason);
            case REGION -> refuse(region, reason);
            case DATES -> refuse(start, reason);
            case HEADCOUNT -> refuse(people, reason);
            case BUDGET -> refuse(budget, reason);
            case LENGTH -> refuse(isNegative(hours) || days.isEmpty() ? hours : days, reason);
            case VENUE -> refuse(venue, reason);
            case HOST -> refuse(host, reason);
            case MODE -> refuse(mode, reason);
            case CONTACT -> refuse(contact, reason);
            case CATEGORY -> refuse(category, reason);
            case NOTES -> refuse(notes, reason);
            case REFERENCE -> refuse(reference, reason);
            case AGENCY -> refuse(reason);
        }
    }

    /** Shows a reason that is about the plan as a whole. */
    void refuse(Message reason) {
        fault.setText(Words.of(reason));
    }

    private static <F extends Component & HasValidation & Focusable<?>> void refuse(
            F field, Message reason) {
        field.setErrorMessage(Words.of(reason));
        field.setInvalid(true);
        field.focus();
    }

    private static boolean isNegative(BigDecimalField field) {
        return field.getValue() != null && field.getValue().signum() < 0;
    }

    /** What the field itself cannot read stays marked: letters in a number, half a date. */
    private static void clearFault(Component field) {
        if (field instanceof HasValidation marked && !isUnreadable(field)) {
            marked.setInvalid(false);
        }
    }

    private static boolean isUnreadable(Component field) {
        return field instanceof HasValidation marked
                && marked.isInvalid()
                && field instanceof HasValue<?, ?> value
                && value.isEmpty()
                && !(field instanceof TextField);
    }

    private PlanFacts facts(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new PlanFacts(
                title.getValue(),
                cohort.getValue(),
                before.map(PlanFacts::agencyAsWritten).orElse(""),
                audience.getValue(),
                region.getValue(),
                dates(first, last),
                headcount(),
                amount(),
                new TrainingLength(days.getValue(), hours.getValue()),
                venue.getValue(),
                host.getValue(),
                mode.getValue(),
                contact.getValue(),
                category.getValue(),
                notes.getValue(),
                reference.getValue(),
                before.map(PlanFacts::asWritten).orElse(PlanFacts.AsWritten.NOWHERE));
    }

    /** What was not touched keeps what the file told beyond these fields. */
    private PlannedDates dates(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return PlannedDates.NONE;
        }
        PlannedDates old = before.map(PlanFacts::dates).orElse(PlannedDates.NONE);
        boolean untouched =
                first.equals(old.start())
                        && last.equals(old.end())
                        && precision.getValue() == old.precision();
        if (untouched) {
            return old;
        }
        DatePrecision known = precision.getValue();
        return PlannedDates.of(
                first, last, known == DatePrecision.WEEKLY ? DatePrecision.DAY : known);
    }

    private @Nullable Amount amount() {
        if (budget.getValue() == null) {
            return null;
        }
        String code = currency.getValue().strip().toUpperCase(Locale.ROOT);
        return new Amount(budget.getValue(), code.isEmpty() ? null : code);
    }

    private @Nullable Headcount headcount() {
        Integer total = people.getValue();
        if (total == null) {
            return null;
        }
        return before.map(PlanFacts::headcount)
                .filter(old -> old.total() == total)
                .orElse(new Headcount(total, false, null, null));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static TextField text(String label) {
        return new TextField(Words.of(label));
    }

    private static IntegerField whole(String label) {
        IntegerField field = new IntegerField(Words.of(label));
        field.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(Words.of("training.form.notWhole")));
        return field;
    }

    private static BigDecimalField number(String label) {
        BigDecimalField field = new BigDecimalField(Words.of(label));
        field.setLocale(Words.language());
        field.setI18n(
                new BigDecimalField.BigDecimalFieldI18n()
                        .setBadInputErrorMessage(Words.of("training.form.notNumber")));
        return field;
    }
}
