package org.confer.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.confer.kernel.Message;

/**
 * Stands before every connection, those to which a server sends us on included. A name is looked up
 * once; what is handed back are the very addresses to connect to, so that a second answer of the
 * name server changes nothing (DNS rebinding).
 */
final class Guard {

    /** Where calendars are offered in practice; others belong to other services. */
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443, 8008, 8080, 8443);

    private final AllowedHosts allowed;
    private final Set<Integer> ports;
    private final NameLookup names;
    private final Predicate<InetAddress> inside;

    Guard(
            AllowedHosts allowed,
            Set<Integer> ports,
            NameLookup names,
            Predicate<InetAddress> inside) {
        this.allowed = allowed;
        this.ports = ports;
        this.names = names;
        this.inside = inside;
    }

    static Guard allowing(String hosts) {
        return new Guard(
                AllowedHosts.of(hosts),
                USUAL_PORTS,
                InetAddress::getAllByName,
                InsideAddresses::contain);
    }

    boolean isAllowedByOperator(WebAddress address) {
        return allowed.include(address);
    }

    /**
     * One address that is inside spoils all of them. Whether a name is unknown or leads inside is
     * not told apart: that would tell which names there are inside.
     *
     * @throws Unreachable if it must not be connected to
     */
    InetAddress[] check(WebAddress address) throws Unreachable {
        boolean trusted = isAllowedByOperator(address);
        if (!trusted && !ports.contains(address.port())) {
            throw new Unreachable(
                    Message.of("outbound.port", String.valueOf(address.port()), address.host()));
        }
        try {
            InetAddress[] found = names.addressesOf(address.host());
            if (found.length > 0 && (trusted || Arrays.stream(found).noneMatch(inside))) {
                return found;
            }
        } catch (UnknownHostException unknown) {
            // told below
        }
        throw new Unreachable(Message.of("outbound.notOutside", address.host()));
    }
}
