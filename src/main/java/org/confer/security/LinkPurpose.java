package org.confer.security;

import java.time.Duration;

/** What a personal link is for, and how long it works. */
enum LinkPurpose {
    INVITATION(Duration.ofDays(14)),
    RESET(Duration.ofHours(2));

    private final Duration validFor;

    LinkPurpose(Duration validFor) {
        this.validFor = validFor;
    }

    Duration validFor() {
        return validFor;
    }
}
