package org.confer.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import org.confer.shell.Words;

/** Names and values of one thing; values that are empty are left out. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("facts");
    }

    void add(String key, String value) {
        if (!value.isBlank()) {
            add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
        }
    }

    void add(String key, Component... values) {
        if (values.length > 0) {
            add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(values));
        }
    }
}
