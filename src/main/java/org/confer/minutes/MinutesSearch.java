package org.confer.minutes;

import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Found;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.SearchSource;
import org.confer.kernel.Slice;
import org.springframework.stereotype.Component;

/** Issued minutes in the search over everything: by any word printed in them. */
@Component
class MinutesSearch implements SearchSource {

    private final IssuedStore issued;
    private final CurrentUser user;

    MinutesSearch(IssuedStore issued, CurrentUser user) {
        this.issued = issued;
        this.user = user;
    }

    @Override
    public List<Found> search(String words, int limit) {
        if (!user.may(Permission.SEE_MEETINGS) && !user.may(Permission.AUDIT)) {
            return List.of();
        }
        IssuedFilter filter = new IssuedFilter(words, null, null, IssuedFilter.Order.NEWEST);
        return issued.list(filter, Slice.first(limit), user).stream()
                .map(listing ->
                        new Found(
                                Message.of("minutes.found.kind"),
                                listing.title(),
                                listing.conferenceName()
                                        + " "
                                        + listing.year()
                                        + "/"
                                        + listing.number(),
                                "minutes/" + listing.id(),
                                listing.issuedAt()))
                .toList();
    }
}
