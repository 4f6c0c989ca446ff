package org.confer.clearance;

import java.time.Instant;
import org.confer.conference.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands to a version.
 *
 * @param consent null while it is silent
 * @param text why it objects; may be empty
 * @param person who answered; null if nobody did
 */
public record UnitConsent(
        Unit unit,
        @Nullable Consent consent,
        @Nullable String text,
        @Nullable String person,
        @Nullable Instant at) {}
