package org.confer.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.confer.notification.Notifications;
import org.confer.shell.HeaderItem;
import org.confer.shell.Words;

/** How many notices are unread, and the way to them. */
@org.springframework.stereotype.Component
class Bell implements HeaderItem {

    private static final int MOST_SHOWN = 99;

    private final Notifications notifications;

    Bell(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public Component create() {
        int unread = notifications.unread();
        Anchor bell = new Anchor("notices", VaadinIcon.BELL_O.create());
        bell.addClassName("bell");
        bell.getElement().setAttribute("aria-label", Words.of("notification.bell", unread));
        if (unread > 0) {
            Span count = new Span(unread > MOST_SHOWN ? MOST_SHOWN + "+" : "" + unread);
            count.addClassName("bell-count");
            count.getElement().setAttribute("aria-hidden", "true");
            bell.add(count);
        }
        return bell;
    }
}
