package org.confer.clearance;

import java.time.Instant;
import org.confer.conference.ClearanceRule;
import org.springframework.stereotype.Component;

/**
 * Puts on record that units which were silent until the deadline consent, where the charter says
 * so.
 */
@Component
class Silence {

    private final ClearanceStore store;

    Silence(ClearanceStore store) {
        this.store = store;
    }

    void record(VersionListing version, Instant now) {
        if (version.rule() != ClearanceRule.SILENCE_CONSENTS || now.isBefore(version.deadline())) {
            return;
        }
        store.consents(version.id()).stream()
                .filter(unit -> unit.consent() == null)
                .forEach(unit ->
                        store.answer(
                                version.id(),
                                unit.unit().id(),
                                Consent.TACIT,
                                "",
                                null,
                                version.deadline()));
    }
}
