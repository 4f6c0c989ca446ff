package org.confer.datepoll;

import java.time.Clock;
import java.util.Optional;
import org.confer.kernel.PublicAddress;
import org.confer.secrets.LinkSecret;
import org.springframework.stereotype.Component;

/** Makes the personal links of guests; a guest may have several, and all of them work. */
@Component
class GuestLinks {

    private final PollStore store;
    private final Clock clock;
    private final PublicAddress address;

    GuestLinks(PollStore store, Clock clock, PublicAddress address) {
        this.store = store;
        this.clock = clock;
        this.address = address;
    }

    /**
     * @return a new address; its secret is kept nowhere
     */
    String make(GuestId guest) {
        LinkSecret secret = LinkSecret.next();
        store.addLink(guest, secret.hash(), clock.instant());
        return address.of("polls/" + secret.text());
    }

    Optional<GuestId> guest(String secret) {
        return store.guest(new LinkSecret(secret).hash());
    }
}
