package org.confer.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A text to be taken along, with a button that copies it. */
public class CopyField extends Composite<Div> {

    /**
     * @param label message key
     */
    public CopyField(String label, String text) {
        TextField field = new TextField(Words.of(label));
        field.setValue(text);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Button copy = new Button(Words.of("shell.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(click -> {
            // the clipboard is open only on https and localhost; elsewhere the text is selected
            field.getElement()
                    .executeJs(
                            "this.inputElement.select();"
                                    + " navigator.clipboard && navigator.clipboard.writeText(this.value)");
            copy.setText(Words.of("shell.copied"));
        });
        getContent().addClassName("copy-field");
        getContent().add(field, copy);
    }
}
