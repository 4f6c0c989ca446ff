package org.confer.notification.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.notification.KeptMail;
import org.confer.notification.Notifications;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Narrow;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** The outbox: what was mailed, or is kept because there is no mail server. */
@Route("administration/mails")
@Menu(title = "notification.mails", order = 82, icon = "vaadin:envelope-o")
@RolesAllowed("ADMINISTER")
class MailsView extends Page implements AfterNavigationObserver {

    private final Notifications notifications;
    private final Grid<KeptMail> grid = new Grid<>();
    private final TextField search = new TextField(Words.of("notification.mails.search"));

    MailsView(Notifications notifications) {
        super(Message.of("notification.mails"));
        this.notifications = notifications;
        grid.addComponentColumn(MailsView::subject)
                .setHeader(Words.of("notification.mail.subject"))
                .setFlexGrow(3);
        Grid.Column<KeptMail> state =
                grid.addColumn(mail -> Words.of("notification.mail.state." + mail.state()))
                        .setHeader(Words.of("notification.mail.state"));
        Grid.Column<KeptMail> when =
                grid.addColumn(mail ->
                                Words.formats().dateTime(mail.createdAt(), ZoneId.systemDefault()))
                        .setHeader(Words.of("notification.mail.when"));
        Narrow.hide(grid, state, when);
        grid.addClassName("list");
        grid.setEmptyStateComponent(new EmptyState(Message.of("notification.mails.none")));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        Div filters = new Div(search);
        filters.addClassName("filters");
        add(new Paragraph(Words.of("notification.mails.explanation")), filters, grid);
    }

    private static Div subject(KeptMail mail) {
        Span to = new Span(mail.recipient());
        to.addClassName("quiet");
        Div cell = new Div(new Anchor("administration/mails/" + mail.id(), mail.subject()), to);
        cell.addClassName("two-lines");
        return cell;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        search.setValue(address.get("search"));
        grid.setItems(
                query ->
                        notifications
                                .mails(
                                        search.getValue(),
                                        new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> notifications.countMails(search.getValue()));
        search.addValueChangeListener(change -> {
            address.put("search", change.getValue());
            grid.getDataProvider().refreshAll();
        });
    }
}
