package org.confer.shell;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button: it leads to the page on which a thing is done. */
public class PageLink extends Anchor {

    /**
     * @param words message key
     */
    public PageLink(String address, String words) {
        super(address, Words.of(words));
        addClassName("page-link");
    }

    /** The page's main step; there is at most one. */
    public PageLink primary() {
        addClassName("primary");
        return this;
    }
}
