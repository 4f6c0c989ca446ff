package org.confer.calendarlink.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.confer.shell.Words;

/** An address that may hold a secret: the browser is asked not to remember it. */
class AddressField extends TextField {

    AddressField() {
        super(Words.of("calendarlink.address"));
        addClassName("calendarlink-address");
        setPlaceholder("https://…");
        setMaxLength(2000);
        getElement().setAttribute("autocomplete", "off");
    }
}
