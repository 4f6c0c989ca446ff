package org.confer.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Tier;
import org.confer.shell.Words;

/** How the pages of the directory address each other, and the small parts they share. */
final class DirectoryLinks {

    static final String ID = "id";

    private DirectoryLinks() {}

    static String address(DepartmentId id) {
        return "departments/" + id;
    }

    static String address(PersonId id) {
        return "people/" + id;
    }

    static long id(BeforeEnterEvent event) {
        return event.getRouteParameters().getLong(ID).orElseThrow(NotFoundException::new);
    }

    static Anchor link(DepartmentId id, String name) {
        return new Anchor(address(id), name);
    }

    static Anchor link(PersonId id, String name) {
        return new Anchor(address(id), name);
    }

    /** A link with a quiet line below it, for lists that have one column on a phone. */
    static Div twoLines(Anchor link, String below) {
        Span quiet = new Span(below);
        quiet.addClassName("quiet");
        Div cell = new Div(link, quiet);
        cell.addClassName("two-lines");
        return cell;
    }

    static Component state(boolean open, String words) {
        Span badge = new Span(words);
        badge.addClassNames("badge", open ? "good" : "warn");
        return badge;
    }

    static String label(Tier tier) {
        return Words.of("organisation.tier." + tier);
    }
}
