package org.confer.training.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.planfile.Amount;
import org.confer.planfile.DatePrecision;
import org.confer.planfile.Headcount;
import org.confer.planfile.PlannedDates;
import org.confer.planfile.TrainingLength;
import org.confer.shell.Words;
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

    private final Optional<PlanFacts> before;
    private final TextField title = text("training.planFact.TITLE");
    private final IntegerField cohort = whole("training.planFact.COHORT");
    private final TextField audience = text("training.planFact.AUDIENCE");
    private final TextField region = text("training.planFact.REGION");
    private final DatePicker start = new DatePicker(Words.of("training.form.start"));
    private final DatePicker end = new DatePicker(Words.of("training.form.end"));
    private final Select<DatePrecision> precision = new Select<>();
    private final IntegerField people = whole("training.planFact.HEADCOUNT");
    private final BigDecimalField days = number("training.form.days");
    private final BigDecimalField hours = number("training.form.hours");
    private final BigDecimalField budget = number("training.planFact.BUDGET");
    private final TextField currency = text("training.proposal.currency");
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
        setExpandFields(true);
        title.setRequiredIndicatorVisible(true);
        precision.setLabel(Words.of("training.form.precision"));
        precision.setItemLabelGenerator(each -> Words.of(each.label()));
        precision.setItems(OFFERED);
        precision.setValue(DatePrecision.DAY);
        currency.setMaxLength(3);
        start.setLocale(Words.language());
        end.setLocale(Words.language());
        fault.addClassName("training-refusal");
        fault.getElement().setAttribute("role", "alert");
        add(title, cohort, audience, region, start, end, precision, people, days, hours, budget);
        add(currency, venue, host, mode, contact, category, reference, notes, fault);
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
        budget.setValue(amount == null ? null : amount.value());
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
        LocalDate first = start.getValue();
        LocalDate last = end.getValue() == null ? first : end.getValue();
        if (first == null && last != null || first != null && last.isBefore(first)) {
            end.setInvalid(true);
            end.setErrorMessage(Words.of("training.form.endBeforeStart"));
            return Optional.empty();
        }
        try {
            fault.setText("");
            return Optional.of(facts(first, last));
        } catch (InvalidInput invalid) {
            fault.setText(Words.of(invalid.reason()));
            return Optional.empty();
        }
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
                budget.getValue() == null
                        ? null
                        : new Amount(
                                budget.getValue(),
                                currency.isEmpty() ? null : currency.getValue().strip()),
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

    private @Nullable Headcount headcount() {
        Integer total = people.getValue();
        if (total == null) {
            return null;
        }
        if (total < 0) {
            throw new InvalidInput(org.confer.kernel.Message.of("training.form.negative"));
        }
        return before.map(PlanFacts::headcount)
                .filter(old -> old.total() == total)
                .orElse(new Headcount(total, false, null, null));
    }

    private static TextField text(String label) {
        return new TextField(Words.of(label));
    }

    private static IntegerField whole(String label) {
        return new IntegerField(Words.of(label));
    }

    private static BigDecimalField number(String label) {
        BigDecimalField field = new BigDecimalField(Words.of(label));
        field.setLocale(Words.language());
        return field;
    }
}
