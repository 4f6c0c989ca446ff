package org.confer.notification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.confer.kernel.Message;
import org.confer.lists.ListPage;
import org.confer.notification.KeptMail;
import org.confer.notification.Outbox;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;

/** The outbox: what was mailed, or is kept because there is no mail server. */
@Route("administration/mails")
@Menu(title = "notification.mails", order = 82, icon = "vaadin:envelope-o")
@RolesAllowed("ADMINISTER")
class MailsView extends ListPage<KeptMail> {

    private final Supplier<String> words = filters().words("notification.mails.search");

    MailsView(Outbox outbox) {
        super(Message.of("notification.mails"));
        rows().linked(
                        "notification.mail.subject",
                        mail -> "administration/mails/" + mail.id(),
                        kept -> kept.mail().subject(),
                        kept -> kept.mail().recipient());
        rows().text("notification.mail.state", mail -> Words.of(mail.state().label()));
        rows().text(
                        "notification.mail.when",
                        mail -> Words.formats().dateTime(mail.createdAt(), Words.zone()));
        add(
                new Paragraph(
                        Words.of(
                                outbox.sends()
                                        ? "notification.mails.sending"
                                        : "notification.mails.keeping")));
        show(
                slice -> outbox.list(words.get(), slice),
                () -> outbox.count(words.get()),
                new EmptyState(Message.of("notification.mails.none")));
    }
}
