package org.confer.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.confer.shell.HeaderItem;
import org.confer.shell.Words;

/** The one search box, on every page. */
@org.springframework.stereotype.Component
class SearchBox implements HeaderItem {

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Component create() {
        TextField box = new TextField();
        box.addClassName("search-box");
        box.setPlaceholder(Words.of("reporting.search.placeholder"));
        box.setAriaLabel(Words.of("reporting.search.placeholder"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setClearButtonVisible(true);
        box.setMaxLength(100);
        box.addKeyPressListener(
                Key.ENTER,
                event ->
                        UI.getCurrent()
                                .navigate(
                                        SearchView.class,
                                        QueryParameters.of("q", box.getValue().strip())));
        return box;
    }
}
