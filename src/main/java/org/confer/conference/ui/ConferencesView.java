package org.confer.conference.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListPage;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;
import org.confer.shell.Words;

/** The joint conferences that one may see. */
@Route("conferences")
@Menu(title = "conference.menu.conferences", order = 14, icon = "vaadin:building")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class ConferencesView extends ListPage<ConferenceListing> {

    private final Supplier<String> words = filters().words("conference.search");

    ConferencesView(Conferences conferences, CurrentUser user) {
        super(Message.of("conference.menu.conferences"));
        rows().linked(
                        "conference.field.name",
                        conference -> "conferences/" + conference.id(),
                        ConferenceListing::name,
                        conference ->
                                Words.of(
                                        "conference.ledWithMembers",
                                        conference.lead().name(),
                                        conference.members()));
        boolean mayFound = user.may(Permission.ADMINISTER) || user.may(Permission.CONVENE);
        EmptyState none =
                new EmptyState(
                        mayFound
                                ? Message.of("conference.none.found")
                                : Message.of("conference.none.wait"));
        if (mayFound) {
            actions(new PageLink("conferences/new", "conference.found").primary());
            none.add(new PageLink("conferences/new", "conference.found").primary());
        }
        show(
                slice -> conferences.list(words.get(), slice),
                () -> conferences.count(words.get()),
                none);
    }
}
