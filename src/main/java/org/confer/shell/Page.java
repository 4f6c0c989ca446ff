package org.confer.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import org.confer.kernel.Message;

/**
 * A page inside the frame: one heading, its actions beside it, the content below. Every view of the
 * product extends it, so that all pages share their measure and their landmarks.
 */
public abstract class Page extends Composite<Main> implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Div actions = new Div();
    private final Div content = new Div();

    protected Page(Message title) {
        this();
        title(Words.of(title));
    }

    /** For pages whose title is known only once their address is read; call {@link #title}. */
    protected Page() {
        getContent().addClassName("page");
        actions.addClassName("page-actions");
        content.addClassName("page-content");
        Header header = new Header(heading, actions);
        header.addClassName("page-header");
        getContent().add(header, content);
    }

    protected final void title(String words) {
        heading.setText(words);
    }

    protected final void actions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    protected final void add(Component... components) {
        content.add(components);
    }

    protected final void clear() {
        content.removeAll();
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · Confer";
    }
}
