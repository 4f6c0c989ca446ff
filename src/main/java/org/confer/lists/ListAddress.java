package org.confer.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of a list (search words, filters, order) as the query of the page's address, so that it
 * can be bookmarked, sent, and found again with the browser's back button.
 */
public final class ListAddress {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String path;

    private ListAddress(Location location) {
        this.path = location.getPath();
        location.getQueryParameters()
                .getParameters()
                .forEach((name, all) -> values.put(name, all.getFirst().replace("\0", "")));
    }

    public static ListAddress of(Location location) {
        return new ListAddress(location);
    }

    /** The value, or the empty string. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Writes the value into the address shown by the browser; an empty value removes it. */
    public void put(String name, String value) {
        if (!value.equals(get(name))) {
            history().replaceState(null, with(name, value));
        }
    }

    /** As {@link #put}, but the browser's back button takes it back. */
    public void putAsStep(String name, String value) {
        if (!value.equals(get(name))) {
            history().pushState(null, with(name, value));
        }
    }

    private Location with(String name, String value) {
        if (value.isBlank()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        values.forEach((key, one) -> parameters.put(key, List.of(one)));
        return new Location(path, new QueryParameters(parameters));
    }

    private static History history() {
        return UI.getCurrent().getPage().getHistory();
    }
}
