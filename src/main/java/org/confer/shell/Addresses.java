package org.confer.shell;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.function.LongFunction;
import org.confer.kernel.NotPermitted;

/** Ids in the addresses of pages. */
public final class Addresses {

    private Addresses() {}

    /**
     * @throws NotPermitted if there is no such number in the address: the page does not exist
     */
    public static <I> I id(RouteParameters parameters, LongFunction<I> type) {
        return parse(parameters.get("id").orElse(""), type)
                .orElseThrow(() -> new NotPermitted("no such page"));
    }

    /** An id in the query of the address, if there is one. */
    public static <I> Optional<I> query(BeforeEvent event, String name, LongFunction<I> type) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .flatMap(number -> parse(number, type));
    }

    private static <I> Optional<I> parse(String number, LongFunction<I> type) {
        return number.matches("[1-9][0-9]{0,17}")
                ? Optional.of(type.apply(Long.parseLong(number)))
                : Optional.empty();
    }
}
