package org.confer.security;

import java.time.Duration;
import org.confer.kernel.Message;

/** What a personal link is for, and how long it works. */
enum LinkPurpose {
    INVITATION(Duration.ofDays(14)),
    RESET(Duration.ofHours(2));

    private final Duration validFor;

    LinkPurpose(Duration validFor) {
        this.validFor = validFor;
    }

    /** How long it is valid, in words. */
    Message validity() {
        long days = validFor.toDays();
        return days > 0
                ? Message.of("security.link.days", days)
                : Message.of("security.link.hours", validFor.toHours());
    }

    Duration validFor() {
        return validFor;
    }
}
