package org.confer.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.confer.shell.LanguageChoice;
import org.confer.shell.Words;

/** The front door. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm(words(false));

    SignInView() {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        Anchor forgotten = new Anchor("forgotten", Words.of("security.signIn.forgotten"));
        Image sign = new Image("icons/confer.svg", "");
        Paragraph product = new Paragraph(Words.of("security.signIn.product"));
        product.addClassName("product");
        Div card = new Div(sign, product, form, forgotten, new LanguageChoice());
        card.addClassName("sign-in-card");
        add(card);
    }

    private static LoginI18n words(boolean slow) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle("Confer");
        form.setUsername(Words.of("security.signIn.name"));
        form.setPassword(Words.of("security.signIn.password"));
        form.setSubmit(Words.of("security.signIn.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(
                Words.of(slow ? "security.signIn.slow.title" : "security.signIn.failed.title"));
        error.setMessage(
                Words.of(slow ? "security.signIn.slow.text" : "security.signIn.failed.text"));
        error.setUsername(Words.of("security.signIn.name.missing"));
        error.setPassword(Words.of("security.signIn.password.missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("error")
                .ifPresent(error -> {
                    form.setI18n(words(error.equals("slow")));
                    form.setError(true);
                });
    }

    @Override
    public String getPageTitle() {
        return Words.of("security.signIn.submit") + " · Confer";
    }
}
