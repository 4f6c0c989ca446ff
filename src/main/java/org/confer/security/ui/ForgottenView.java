package org.confer.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.confer.security.Accounts;
import org.confer.shell.LanguageChoice;
import org.confer.shell.PublicPage;
import org.confer.shell.Words;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;

/** Asks for a link; the answer is the same whether or not there is such an account. */
@Route(value = "forgotten", autoLayout = false)
@AnonymousAllowed
class ForgottenView extends PublicPage {

    private static final int LONGEST = 254;

    ForgottenView(Accounts accounts, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        super("security.signIn.forgotten");
        EmailField email = new EmailField(Words.of("security.forgotten.mail"));
        email.setWidthFull();
        email.setMaxLength(LONGEST);
        Paragraph answer = new Paragraph();
        answer.getElement().setAttribute("role", "status");
        Button send = new Button(Words.of("security.forgotten.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            String address = email.getValue();
            email.setInvalid(address.isBlank() || email.isInvalid());
            email.setErrorMessage(Words.of("security.forgotten.noMail"));
            if (!email.isInvalid() && address.length() <= LONGEST) {
                // not awaited: how long it takes would tell whether there is such an account
                executor.execute(() -> accounts.forgotten(address));
                answer.setText(Words.of("security.forgotten.sent"));
            }
        });
        card.add(
                new Paragraph(Words.of("security.forgotten.explanation")),
                email,
                send,
                answer,
                new Anchor("sign-in", Words.of("security.signIn.back")),
                new LanguageChoice());
    }
}
