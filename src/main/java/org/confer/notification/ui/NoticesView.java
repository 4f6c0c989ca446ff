package org.confer.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.confer.kernel.Message;
import org.confer.lists.ListPage;
import org.confer.notification.Notice;
import org.confer.notification.Notifications;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;

/** What I was told. */
@Route("notices")
@PermitAll
class NoticesView extends ListPage<Notice> {

    NoticesView(Notifications notifications) {
        super(Message.of("notification.notices"));
        rows().linked(
                        "notification.notice",
                        Notice::address,
                        notice -> Words.of(notice.words()),
                        notice -> Words.formats().dateTime(notice.createdAt(), Words.zone()));
        rows().part("notification.unread", NoticesView::unread).setWidth("8rem").setFlexGrow(0);
        Button read = new Button(Words.of("notification.markRead"));
        read.setEnabled(notifications.unread() > 0);
        read.addClickListener(click -> {
            notifications.markMineRead();
            read.setEnabled(false);
            refresh();
        });
        actions(read);
        show(
                notifications::mine,
                notifications::countMine,
                new EmptyState(Message.of("notification.none")));
    }

    private static Component unread(Notice notice) {
        return notice.readAt() == null
                ? new Badge(Message.of("notification.unread"), Tone.WARN)
                : new Span();
    }
}
