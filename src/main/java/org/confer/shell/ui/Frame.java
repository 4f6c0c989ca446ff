package org.confer.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.shell.HeaderItem;
import org.confer.shell.Words;

/** Menu at the side, header items at the top, the page in the middle. Knows no page by name. */
@Layout
@PermitAll
class Frame extends AppLayout {

    Frame(List<HeaderItem> headerItems, CurrentUser user) {
        setPrimarySection(Section.NAVBAR);
        if (!user.isSignedIn()) {
            // whoever came to a public address that leads nowhere is told so
            addToNavbar(brand());
            return;
        }
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.of("shell.menu"));
        Anchor skip = new Anchor("#content", Words.of("shell.skipToContent"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        Div bar = new Div();
        bar.addClassName("frame-bar");
        headerItems.stream()
                .sorted(Comparator.comparingInt(HeaderItem::position))
                .map(HeaderItem::create)
                .forEach(bar::add);
        addToNavbar(skip, toggle, brand(), bar);
        addToDrawer(new Scroller(menu()));
    }

    private static Component brand() {
        Anchor home = new Anchor("", new Span("Confer"));
        home.addClassName("brand");
        home.getElement().setAttribute("aria-label", Words.of("shell.home"));
        return home;
    }

    private static SideNav menu() {
        SideNav menu = new SideNav();
        menu.getElement().setAttribute("aria-label", Words.of("shell.menu"));
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        return menu;
    }

    /** A view's menu title is a message key. */
    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(Words.of(entry.title()), entry.path());
        item.setMatchNested(!entry.path().isEmpty());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", "content").setAttribute("tabindex", "-1");
    }
}
