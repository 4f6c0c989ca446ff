package org.confer.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.confer.kernel.Message;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** What all error pages share: what happened, and a way home. */
class ErrorPage extends Page {

    ErrorPage(Message title) {
        super(title);
    }

    final void explain(Message words) {
        clear();
        add(new Paragraph(Words.of(words)), new Anchor("", Words.of("shell.home")));
    }
}
