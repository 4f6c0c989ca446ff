package org.confer.outbound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts inside that the operator lets users fetch from.
 *
 * @param entries {@code host} or {@code host:port}, in lower case; without a port, all ports
 */
record AllowedHosts(Set<String> entries) {

    /** Separated by commas or blanks. */
    static AllowedHosts of(String setting) {
        return new AllowedHosts(
                Arrays.stream(setting.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean include(WebAddress address) {
        String host = address.uri().getHost();
        return entries.contains(host)
                || entries.contains(address.host())
                || entries.contains(host + ":" + address.port());
    }
}
