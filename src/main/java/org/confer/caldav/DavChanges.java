package org.confer.caldav;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a collection differs from what was known of it.
 *
 * @param changed new and changed items with their versions, by href
 * @param gone hrefs of items that are no longer there
 * @param syncToken to ask with the next time; null if the server does not keep track
 */
public record DavChanges(
        Map<String, String> changed, Set<String> gone, @Nullable String syncToken) {

    public DavChanges {
        changed = Map.copyOf(changed);
        gone = Set.copyOf(gone);
    }
}
