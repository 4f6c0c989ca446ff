package org.confer.notification.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.confer.notification.KeptMail;
import org.confer.notification.Notifications;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** One mail of the outbox as it was written. */
@Route("administration/mails/:id([1-9][0-9]{0,17})")
@RolesAllowed("ADMINISTER")
class MailView extends Page implements BeforeEnterObserver {

    private final Notifications notifications;

    MailView(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        KeptMail mail =
                event.getRouteParameters()
                        .getLong("id")
                        .flatMap(notifications::mail)
                        .orElseThrow(NotFoundException::new);
        clear();
        title(mail.subject());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "notification.mail.to", mail.recipient());
        fact(
                facts,
                "notification.mail.when",
                Words.formats().dateTime(mail.createdAt(), ZoneId.systemDefault()));
        fact(facts, "notification.mail.state", Words.of("notification.mail.state." + mail.state()));
        Pre body = new Pre(mail.body());
        body.addClassNames("card", "mail-body");
        add(facts, body);
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }
}
