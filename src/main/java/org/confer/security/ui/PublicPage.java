package org.confer.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import org.confer.shell.Words;

/** A page in front of the door: one card in the middle, no menu. */
class PublicPage extends Main implements HasDynamicTitle {

    final Div card = new Div();
    private final String title;

    PublicPage(String titleKey) {
        title = Words.of(titleKey);
        addClassName("sign-in");
        card.addClassName("sign-in-card");
        card.add(new H1(title));
        add(card);
    }

    @Override
    public String getPageTitle() {
        return title + " · Confer";
    }
}
