package org.confer.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Tier;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.PersonListing;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
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

    /** Whether the department still works. */
    static Badge state(DepartmentListing department) {
        return department.active()
                ? new Badge(Message.of("organisation.department.open"), Tone.GOOD)
                : new Badge(Message.of("organisation.department.isClosed"), Tone.WARN);
    }

    /** Whether the person still works here. */
    static Badge state(PersonListing person) {
        return person.active()
                ? new Badge(Message.of("organisation.person.active"), Tone.GOOD)
                : new Badge(Message.of("organisation.person.former"), Tone.WARN);
    }

    static String label(Tier tier) {
        return Words.of("organisation.tier." + tier);
    }
}
