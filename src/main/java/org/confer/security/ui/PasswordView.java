package org.confer.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.security.Accounts;
import org.confer.shell.LanguageChoice;
import org.confer.shell.PublicPage;
import org.confer.shell.Words;

/** A person who was invited, or forgot the password, chooses one by a personal link. */
@Route(value = "password/:token([A-Za-z0-9_\\-]{43})", autoLayout = false)
@AnonymousAllowed
class PasswordView extends PublicPage implements BeforeEnterObserver {

    private final Accounts accounts;
    private final Div content = new Div();
    private final NewPasswordFields fields = new NewPasswordFields();

    PasswordView(Accounts accounts) {
        super("security.password.choose");
        this.accounts = accounts;
        content.addClassName("page-content");
        card.add(content, new LanguageChoice());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        if (!accounts.opens(token)) {
            say("security.link.over", "forgotten", "security.signIn.forgotten");
            return;
        }
        content.removeAll();
        fields.addTo(content);
        Button save = new Button(Words.of("security.password.save"), click -> save(token));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(save);
    }

    private void save(String token) {
        fields.read()
                .ifPresent(password -> {
                    Outcome<PersonId> outcome = accounts.setPassword(token, password);
                    if (outcome.isDone()) {
                        say("security.password.saved", "sign-in", "security.signIn.submit");
                    } else {
                        say("security.link.over", "forgotten", "security.signIn.forgotten");
                    }
                });
    }

    private void say(String key, String address, String linkKey) {
        content.removeAll();
        Paragraph words = new Paragraph(Words.of(key));
        words.getElement().setAttribute("role", "status");
        content.add(words, new Anchor(address, Words.of(linkKey)));
    }
}
