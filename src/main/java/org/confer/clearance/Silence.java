package org.confer.clearance;

import java.time.Instant;
import java.util.List;
import org.confer.conference.ClearanceRule;
import org.confer.conference.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts on record that units which were silent until the deadline consent, where the charter says
 * so.
 */
@Component
class Silence {

    private final ClearanceStore store;
    private final ApplicationEventPublisher events;

    Silence(ClearanceStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** The caller holds the meeting's gate. */
    void record(VersionListing version, Instant now) {
        if (version.rule() != ClearanceRule.SILENCE_CONSENTS || now.isBefore(version.deadline())) {
            return;
        }
        List<Unit> silent =
                store.consents(version.id()).stream()
                        .filter(unit -> unit.consent() == null)
                        .map(UnitConsent::unit)
                        .toList();
        silent.forEach(unit ->
                store.answer(version.id(), unit.id(), Consent.TACIT, "", null, version.deadline()));
        if (!silent.isEmpty()) {
            events.publishEvent(
                    new SilenceConsented(
                            version.meeting(),
                            version.title(),
                            version.number(),
                            store.sender(version.id()),
                            silent.stream().map(Unit::name).toList()));
        }
    }
}
