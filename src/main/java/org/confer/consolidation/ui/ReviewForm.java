package org.confer.consolidation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.confer.duplicate.DuplicateGroup;
import org.confer.duplicate.GroupId;
import org.confer.duplicate.Judgement;
import org.confer.duplicate.NewReview;
import org.confer.duplicate.Reviews;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;

/**
 * A reviewer's word on a group, by keyboard alone: while the choice has the focus the keys 1 to 4
 * make it, Ctrl+Enter saves.
 */
class ReviewForm extends Div {

    private static final List<Key> KEYS =
            List.of(Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4);

    private final DuplicateGroup group;
    private final Reviews reviews;
    private final Consumer<GroupId> whenSaid;
    private final Runnable whenOverruled;
    private final RadioButtonGroup<Judgement> judgement =
            new RadioButtonGroup<>(Words.of("consolidation.review.judgement"));
    private final CheckboxGroup<PlanOutline> picked =
            new CheckboxGroup<>(Words.of("consolidation.review.plans"));
    private final RadioButtonGroup<Boolean> towards =
            new RadioButtonGroup<>(Words.of("consolidation.review.towards"));
    private final TextArea reason = new TextArea(Words.of("duplicate.review.reason"));

    /**
     * @param whenSaid gets the group in which the plans are now
     * @param whenOverruled told when somebody else was faster, so that their word can be read
     */
    ReviewForm(
            DuplicateGroup group,
            Reviews reviews,
            Consumer<GroupId> whenSaid,
            Runnable whenOverruled) {
        this.group = group;
        this.reviews = reviews;
        this.whenSaid = whenSaid;
        this.whenOverruled = whenOverruled;
        addClassNames("card", "consolidation-review");
        judgement.setItems(Judgement.values());
        judgement.setItemLabelGenerator(each ->
                Words.of(
                        "consolidation.review.numbered",
                        each.ordinal() + 1,
                        Words.of(each.label())));
        judgement.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        judgement.setHelperText(Words.of("consolidation.review.keys"));
        for (Judgement each : Judgement.values()) {
            Shortcuts.addShortcutListener(judgement, () -> choose(each), KEYS.get(each.ordinal()))
                    .listenOn(judgement);
        }
        picked.setItems(group.plans());
        picked.select(group.plans());
        picked.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        picked.setItemLabelGenerator(PlanText::who);
        towards.setItems(false, true);
        towards.setItemLabelGenerator(others ->
                Words.of(
                        others
                                ? "consolidation.review.towards.others"
                                : "consolidation.review.towards.themselves"));
        towards.setValue(false);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Button say = new Button(Words.of("consolidation.review.say"), click -> say());
        say.addThemeVariants(ButtonVariant.PRIMARY);
        // takes the focus for a moment, so that the reason typed last is sent along
        say.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        add(judgement);
        if (group.plans().size() > 2) {
            add(picked, towards);
        }
        add(reason, say);
        if (group.reviews() > 0) {
            add(new Paragraph(Words.of("consolidation.review.saidBefore")));
        }
    }

    /**
     * Keys choose from here on. The group of choices itself takes no focus, only a choice does, and
     * the browser draws those some frames after the page.
     */
    void takeFocus() {
        judgement
                .getElement()
                .executeJs(
                        """
                        const tryFor = frames => {
                            const choice = this.querySelector('[checked] > input') ?? this.querySelector('input');
                            choice?.focus({ preventScroll: true });
                            if (frames > 0 && !this.contains(document.activeElement)) {
                                requestAnimationFrame(() => tryFor(frames - 1));
                            }
                        };
                        tryFor(60);
                        """);
    }

    private void choose(Judgement chosen) {
        judgement.setValue(chosen);
        reason.focus();
    }

    private void say() {
        Judgement word = judgement.getValue();
        if (word == null) {
            wrong(judgement, Message.of("consolidation.review.choose"));
            takeFocus();
            return;
        }
        try {
            List<PlanId> plans =
                    group.plans().stream().filter(picked::isSelected).map(PlanOutline::id).toList();
            Outcome<GroupId> outcome =
                    reviews.judge(
                            group.id(),
                            group.reviews(),
                            new NewReview(word, reason.getValue(), plans, towards.getValue()));
            Toast.tell(outcome, Message.of("consolidation.review.done"));
            switch (outcome) {
                case Outcome.Done<GroupId>(GroupId now) -> whenSaid.accept(now);
                case Outcome.Refused<GroupId> refused -> whenOverruled.run();
            }
        } catch (InvalidInput invalid) {
            boolean aboutReason =
                    invalid.reason().arguments().contains(Message.of("duplicate.review.reason"));
            wrong(aboutReason ? reason : picked, invalid.reason());
        }
    }

    private static void wrong(AbstractField<?, ?> field, Message why) {
        HasValidationProperties validated = (HasValidationProperties) field;
        validated.setInvalid(true);
        validated.setErrorMessage(Words.of(why));
        field.getElement().callJsFunction("focus");
    }
}
