package org.confer.topiccall;

import java.time.Instant;
import org.confer.conference.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a unit answered to a call.
 *
 * @param topics how many it handed in since the call was opened
 * @param firstAt when it handed the first one in; null if none
 * @param nothingAt when it said that it has nothing to propose; null if it did not
 */
public record CallAnswer(
        Unit unit, int topics, @Nullable Instant firstAt, @Nullable Instant nothingAt) {

    public Standing standing(Instant deadline) {
        if (firstAt != null) {
            return firstAt.isAfter(deadline) ? Standing.LATE : Standing.IN_TIME;
        }
        return nothingAt == null ? Standing.MISSING : Standing.NOTHING;
    }
}
