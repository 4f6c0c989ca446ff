package org.confer.planimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.confer.planimport.ImportPreview;
import org.confer.shell.Words;

/** Says how many plans it will touch, and cannot be pressed if there are none. */
class ImportButton extends Button {

    private final ImportPreview preview;
    private final ChoicesPanel choices;

    ImportButton(ImportPreview preview, ChoicesPanel choices, Runnable run) {
        this.preview = preview;
        this.choices = choices;
        addThemeVariants(ButtonVariant.PRIMARY);
        addClickListener(event -> run.run());
        choices.onChange(this::count);
        count();
    }

    private void count() {
        int changes = preview.changes(choices.choices());
        int withdrawn = choices.choices().withdraw().size();
        setText(
                withdrawn == 0
                        ? Words.of("planimport.run", changes)
                        : Words.of("planimport.runAndWithdraw", changes - withdrawn, withdrawn));
        setEnabled(changes > 0);
    }
}
