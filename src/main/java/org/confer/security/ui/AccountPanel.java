package org.confer.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.organisation.PersonListing;
import org.confer.security.AccountListing;
import org.confer.security.Accounts;
import org.confer.shell.Confirmation;
import org.confer.shell.Languages;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** Invites a person, grants roles, hands over links, closes and reopens the account. */
class AccountPanel extends Div {

    private final Accounts accounts;
    private final PersonListing person;

    AccountPanel(Accounts accounts, PersonListing person) {
        this.accounts = accounts;
        this.person = person;
        addClassNames("card", "page-content");
        refresh();
    }

    private void refresh() {
        removeAll();
        add(new H2(Words.of("security.account.heading")));
        accounts.find(person.id()).ifPresentOrElse(this::showAccount, this::offerInvitation);
    }

    private void offerInvitation() {
        RoleChoice roles = new RoleChoice();
        Select<Locale> language = new Select<>();
        language.setLabel(Words.of("security.account.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Words.language());
        Button invite = new Button(Words.of("security.account.invite"));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click ->
                handOver(accounts.invite(person.id(), roles.getValue(), language.getValue())));
        add(new Paragraph(Words.of("security.account.notYet")), roles, language, invite);
    }

    private void showAccount(AccountListing account) {
        add(new Paragraph(state(account)));
        if (!account.active()) {
            add(
                    new Button(
                            Words.of("security.account.reopen"),
                            click ->
                                    tell(
                                            accounts.reopen(person.id()),
                                            Message.of("security.account.reopened"))));
            return;
        }
        RoleChoice roles = new RoleChoice();
        roles.setValue(account.roles());
        Button save = new Button(Words.of("security.roles.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click ->
                tell(
                        accounts.grant(person.id(), roles.getValue()),
                        Message.of("security.roles.saved")));
        Button link =
                new Button(
                        Words.of("security.account.newLink"),
                        click -> handOver(accounts.sendNewLink(person.id())));
        Div buttons = new Div(save, link, closing());
        buttons.addClassName("page-actions");
        account.lockedUntil()
                .ifPresent(until ->
                        buttons.add(
                                new Button(
                                        Words.of("security.account.unlock"),
                                        click -> {
                                            accounts.unlock(person.id());
                                            refresh();
                                        })));
        add(roles, buttons);
    }

    private Button closing() {
        return new Button(
                Words.of("security.account.close"),
                click ->
                        Confirmation.ask(
                                Message.of("security.account.close.question", person.name()),
                                Message.of("security.account.close.consequence"),
                                Message.of("security.account.close"),
                                () ->
                                        tell(
                                                accounts.close(person.id()),
                                                Message.of("security.account.closed"))));
    }

    private static String state(AccountListing account) {
        if (!account.active()) {
            return Words.of("security.account.isClosed", account.signInName());
        }
        if (!account.accepted()) {
            return Words.of("security.account.isInvited", account.signInName());
        }
        return account.lastSignInAt()
                .map(at ->
                        Words.of(
                                "security.account.lastSignIn",
                                account.signInName(),
                                Words.formats().dateTime(at, Words.zone())))
                .orElseGet(() -> Words.of("security.account.neverSignedIn", account.signInName()));
    }

    private void handOver(Outcome<String> link) {
        switch (link) {
            case Outcome.Done<String>(String address) -> {
                new LinkDialog(person.name(), address).open();
                refresh();
            }
            case Outcome.Refused<String>(Message reason) -> Toast.refused(reason);
        }
    }

    private void tell(Outcome<?> outcome, Message whenDone) {
        Toast.tell(outcome, whenDone);
        refresh();
    }
}
