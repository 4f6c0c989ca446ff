package org.confer.consolidation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.confer.duplicate.DuplicateGroup;
import org.confer.duplicate.GroupId;
import org.confer.duplicate.Reviews;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.training.PlanFilter;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.PlanWords;
import org.confer.training.Plans;

/** Joins a plan that the comparison did not find, with all that is grouped with it. */
class JoinForm extends Details {

    private final DuplicateGroup group;
    private final Reviews reviews;
    private final ComboBox<PlanListing> plan =
            new ComboBox<>(Words.of("consolidation.review.join.plan"));
    private final TextField reason = new TextField(Words.of("duplicate.review.reason"));

    JoinForm(DuplicateGroup group, Reviews reviews, Plans plans, Consumer<GroupId> whenJoined) {
        super(Words.of("consolidation.review.join"));
        this.group = group;
        this.reviews = reviews;
        plan.setItemLabelGenerator(
                each -> each.agency() + " · " + PlanWords.title(each.title(), each.cohort()));
        plan.setItems(query -> {
            PlanFilter wanted = new PlanFilter(query.getFilter().orElse(""), null, "", null, null);
            return plans
                    .list(
                            wanted,
                            PlanOrder.values()[0],
                            new Slice(query.getOffset(), query.getLimit()))
                    .stream();
        });
        plan.setHelperText(Words.of("consolidation.review.join.help"));
        reason.setRequiredIndicatorVisible(true);
        FormLayout fields = new FormLayout(plan, reason);
        fields.setAutoResponsive(true);
        fields.setExpandFields(true);
        add(
                fields,
                new Button(Words.of("consolidation.review.join.do"), click -> join(whenJoined)));
    }

    private void join(Consumer<GroupId> whenJoined) {
        PlanListing chosen = plan.getValue();
        plan.setInvalid(chosen == null);
        plan.setErrorMessage(Words.of("consolidation.review.join.choose"));
        if (chosen == null) {
            return;
        }
        try {
            Outcome<GroupId> outcome =
                    reviews.join(group.id(), group.reviews(), chosen.id(), reason.getValue());
            Toast.tell(outcome, Message.of("consolidation.review.join.done"));
            if (outcome instanceof Outcome.Done<GroupId>(GroupId now)) {
                whenJoined.accept(now);
            }
        } catch (InvalidInput invalid) {
            reason.setInvalid(true);
            reason.setErrorMessage(Words.of(invalid.reason()));
        }
    }
}
