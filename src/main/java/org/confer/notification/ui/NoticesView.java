package org.confer.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.notification.Notice;
import org.confer.notification.Notifications;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** What I was told. */
@Route("notices")
@PermitAll
class NoticesView extends Page {

    private final Grid<Notice> grid = new Grid<>();

    NoticesView(Notifications notifications) {
        super(Message.of("notification.notices"));
        grid.addComponentColumn(NoticesView::notice).setHeader(Words.of("notification.notices"));
        grid.addClassName("list");
        grid.setEmptyStateComponent(new EmptyState(Message.of("notification.none")));
        grid.setItems(
                query ->
                        notifications.mine(new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> notifications.countMine());
        Button read = new Button(Words.of("notification.markRead"));
        read.setEnabled(notifications.unread() > 0);
        read.addClickListener(click -> {
            notifications.markMineRead();
            read.setEnabled(false);
            grid.getDataProvider().refreshAll();
        });
        actions(read);
        add(grid);
    }

    private static Div notice(Notice notice) {
        Anchor words = new Anchor(notice.address(), Words.of(notice.words()));
        words.addClassName(notice.readAt() == null ? "unread" : "read");
        Span when = new Span(Words.formats().dateTime(notice.createdAt(), ZoneId.systemDefault()));
        when.addClassName("quiet");
        Div cell = new Div(words, when);
        cell.addClassName("two-lines");
        if (notice.readAt() == null) {
            Span unread = new Span(Words.of("notification.unread"));
            unread.addClassNames("badge", "warn");
            cell.add(unread);
        }
        return cell;
    }
}
