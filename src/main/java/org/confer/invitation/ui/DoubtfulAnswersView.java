package org.confer.invitation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.confer.invitation.ArrivedAnswer;
import org.confer.invitation.InvitationWords;
import org.confer.invitation.Invitations;
import org.confer.kernel.Message;
import org.confer.lists.ListPage;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;

/** Answers that anybody may have written; they changed nothing. */
@Route("administration/doubtful-answers")
@Menu(title = "invitation.quarantine", order = 83, icon = "vaadin:envelope-open-o")
@RolesAllowed("ADMINISTER")
class DoubtfulAnswersView extends ListPage<ArrivedAnswer> {

    private final Supplier<String> words = filters().words("invitation.quarantine.search");

    DoubtfulAnswersView(Invitations invitations) {
        super(Message.of("invitation.quarantine"));
        rows().text("invitation.from", ArrivedAnswer::from);
        rows().text(
                        "invitation.answer",
                        answer -> Words.of(InvitationWords.status(answer.status())));
        rows().text("invitation.comment", ArrivedAnswer::comment);
        rows().text("invitation.verdict", answer -> Words.of(answer.verdict().label()));
        rows().text(
                        "invitation.when",
                        answer -> Words.formats().dateTime(answer.arrivedAt(), Words.zone()));
        add(new Paragraph(Words.of("invitation.quarantine.explanation")));
        show(
                slice -> invitations.quarantined(words.get(), slice),
                () -> invitations.countQuarantined(words.get()),
                new EmptyState(Message.of("invitation.quarantine.none")));
    }
}
