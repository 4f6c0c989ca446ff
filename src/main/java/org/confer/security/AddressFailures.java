package org.confer.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing from one network address down, whatever names are tried: some failures are free,
 * thirty at the sign-in, then one more each minute (a leaky bucket; generous, for a whole office
 * may share an address). Kept in memory for at most ten thousand addresses, the longest unheard of
 * is forgotten first.
 */
@Component
public class AddressFailures {

    static final int FREE_FAILURES = 30;
    static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);
    static final int MOST_ADDRESSES = 10_000;

    /** When the last failure of each address will be forgiven. */
    private final Map<String, Instant> forgiven =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    private final Clock clock;
    private final int free;

    @Autowired
    AddressFailures(Clock clock) {
        this(clock, FREE_FAILURES);
    }

    /**
     * For a door of its own.
     *
     * @param free failures that slow nobody down, 1 or more
     */
    public AddressFailures(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /** One more from there. */
    public synchronized void count(String address) {
        Instant now = clock.instant();
        forgiven.merge(
                network(address),
                now.plus(FORGIVEN_AFTER),
                (before, next) -> before.isAfter(now) ? before.plus(FORGIVEN_AFTER) : next);
    }

    /** Whether whoever comes from there has to wait. */
    public synchronized boolean areTooMany(String address) {
        Instant until = forgiven.get(network(address));
        return until != null
                && until.isAfter(clock.instant().plus(FORGIVEN_AFTER.multipliedBy(free - 1L)));
    }

    synchronized int size() {
        return forgiven.size();
    }

    /** Of IPv6 the first four groups: one household or office has all the rest to choose from. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String head =
                address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
        String[] groups = head.split(":");
        StringBuilder network = new StringBuilder();
        for (int place = 0; place < 4; place++) {
            network.append(place < groups.length ? groups[place] : "0").append(':');
        }
        return network.toString();
    }
}
