package org.confer.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.confer.kernel.CurrentUser;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.security.Accounts;
import org.confer.shell.HeaderItem;
import org.confer.shell.Languages;
import org.confer.shell.Words;

/** Who is signed in: own account, language, the way out. */
@org.springframework.stereotype.Component
class UserMenu implements HeaderItem {

    private final CurrentUser user;
    private final People people;
    private final Accounts accounts;
    private final AuthenticationContext authentication;

    UserMenu(
            CurrentUser user,
            People people,
            Accounts accounts,
            AuthenticationContext authentication) {
        this.user = user;
        this.people = people;
        this.accounts = accounts;
        this.authentication = authentication;
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public Component create() {
        String name = people.find(user.person()).map(PersonListing::name).orElse("");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("user-menu");
        Avatar picture = new Avatar(name);
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getElement().setAttribute("tabindex", "-1");
        Span words = new Span(name);
        words.addClassName("user-name");
        MenuItem top = bar.addItem(picture);
        top.add(words);
        top.setAriaLabel(Words.of("security.menu", name));
        SubMenu menu = top.getSubMenu();
        menu.addItem(
                Words.of("security.account.title"), click -> UI.getCurrent().navigate("account"));
        menu.addItem("English", click -> speak(Languages.ENGLISH));
        menu.addItem("中文", click -> speak(Languages.CHINESE));
        menu.addItem(Words.of("security.signOut"), click -> authentication.logout());
        return bar;
    }

    private void speak(Locale language) {
        accounts.chooseLanguage(language);
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }
}
