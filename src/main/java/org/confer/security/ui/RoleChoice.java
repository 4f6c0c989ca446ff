package org.confer.security.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import org.confer.security.Role;
import org.confer.shell.Words;

/** The roles to choose from, each with a sentence on what it may do. */
class RoleChoice extends CheckboxGroup<Role> {

    RoleChoice() {
        setLabel(Words.of("security.roles"));
        setItems(Role.values());
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        setItemLabelGenerator(role -> Words.of(role.label()));
        setItemHelperGenerator(role -> Words.of("security.role.help." + role));
    }
}
