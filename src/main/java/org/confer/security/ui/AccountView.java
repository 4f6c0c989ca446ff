package org.confer.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.organisation.People;
import org.confer.security.Accounts;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** One's own account. */
@Route("account")
@PermitAll
class AccountView extends Page {

    private final Accounts accounts;
    private final AuthenticationContext authentication;
    private final PasswordField present = new PasswordField(Words.of("security.password.present"));
    private final NewPasswordFields next = new NewPasswordFields();

    AccountView(
            Accounts accounts,
            People people,
            CurrentUser user,
            AuthenticationContext authentication) {
        super(Message.of("security.account.title"));
        this.accounts = accounts;
        this.authentication = authentication;
        people.find(user.person())
                .ifPresent(person ->
                        add(
                                new Paragraph(
                                        Words.of(
                                                "security.account.whoami",
                                                person.name(),
                                                person.departmentName(),
                                                person.email()))));
        present.getElement().setAttribute("autocomplete", "current-password");
        Button change = new Button(Words.of("security.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(present);
        form.addClassName("one-column");
        next.addTo(form);
        add(new H2(Words.of("security.password.change")), form, change);
    }

    private void change() {
        next.read()
                .ifPresent(password -> {
                    if (accounts.changePassword(present.getValue(), password)
                            instanceof Outcome.Refused<PersonId>(Message reason)) {
                        present.setErrorMessage(Words.of(reason));
                        present.setInvalid(true);
                        present.focus();
                        return;
                    }
                    authentication.logout();
                });
    }
}
