package org.confer.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.confer.shell.CopyField;
import org.confer.shell.Words;

/** Shows a personal link once, to be handed over where mail does not arrive. */
class LinkDialog extends Dialog {

    LinkDialog(String name, String link) {
        setHeaderTitle(Words.of("security.link.title", name));
        setMaxWidth("36rem");
        add(
                new Paragraph(Words.of("security.link.explanation")),
                new CopyField("security.link.field", link));
        getFooter().add(new Button(Words.of("security.close"), click -> close()));
    }
}
