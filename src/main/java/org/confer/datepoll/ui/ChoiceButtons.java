package org.confer.datepoll.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.confer.datepoll.Choice;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * Yes, if need be or no to one time: three large buttons, of which the one that holds is marked.
 */
class ChoiceButtons extends Div {

    private final Map<Choice, NativeButton> buttons = new EnumMap<>(Choice.class);
    private @Nullable Choice chosen;

    /**
     * @param keep keeps the choice and says whether that went well
     * @param whenKept is run after the choice is shown
     */
    ChoiceButtons(String when, @Nullable Choice before, Predicate<Choice> keep, Runnable whenKept) {
        addClassName("datepoll-choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", when);
        Div row = new Div();
        row.addClassName("datepoll-buttons");
        for (Choice choice : Choice.values()) {
            NativeButton button = new NativeButton(Words.of(choice.label()));
            button.addClassName(choice.name().toLowerCase(java.util.Locale.ROOT));
            button.addClickListener(click -> {
                if (keep.test(choice)) {
                    show(choice);
                    whenKept.run();
                }
            });
            buttons.put(choice, button);
            row.add(button);
        }
        add(new Span(when), row);
        show(before);
    }

    boolean isAnswered() {
        return chosen != null;
    }

    final void show(@Nullable Choice choice) {
        chosen = choice;
        buttons.forEach((one, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(one == choice)));
    }
}
