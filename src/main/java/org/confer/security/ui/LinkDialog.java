package org.confer.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.confer.shell.Words;

/** Shows a personal link once, to be handed over where mail does not arrive. */
class LinkDialog extends Dialog {

    LinkDialog(String name, String link) {
        setHeaderTitle(Words.of("security.link.title", name));
        setMaxWidth("36rem");
        TextField field = new TextField(Words.of("security.link.field"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setId("personal-link");
        Button copy = new Button(Words.of("security.link.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(click -> {
            // the clipboard is open only on https and localhost; elsewhere the text is selected
            copy.getElement()
                    .executeJs(
                            "const f = document.getElementById('personal-link').inputElement;"
                                    + " f.select();"
                                    + " navigator.clipboard && navigator.clipboard.writeText(f.value)");
            copy.setText(Words.of("security.link.copied"));
        });
        add(new Paragraph(Words.of("security.link.explanation")), field);
        getFooter().add(new Button(Words.of("security.close"), click -> close()), copy);
    }
}
