package org.confer.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page in front of the door: one card in the middle, no menu. */
public class PublicPage extends Main implements HasDynamicTitle {

    /** What stands in the middle, under the heading. */
    protected final Div card = new Div();

    private final String title;

    protected PublicPage(String titleKey) {
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
