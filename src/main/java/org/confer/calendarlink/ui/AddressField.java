package org.confer.calendarlink.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.confer.shell.Words;

/** An address that may hold a secret: the browser is asked not to remember it. */
class AddressField extends TextField {

    AddressField() {
        this("calendarlink.address");
    }

    /**
     * @param label message key
     */
    AddressField(String label) {
        super(Words.of(label));
        addClassName("calendarlink-address");
        setPlaceholder("https://…");
        setMaxLength(2000);
        getElement().setAttribute("autocomplete", "off");
    }
}
