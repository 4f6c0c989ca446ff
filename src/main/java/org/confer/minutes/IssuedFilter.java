package org.confer.minutes;

import org.confer.conference.ConferenceId;
import org.jspecify.annotations.Nullable;

/**
 * Which issued minutes are wanted.
 *
 * @param words anywhere in the printed text, in either language; may be empty
 * @param conference null for all
 * @param year null for all
 */
public record IssuedFilter(
        String words, @Nullable ConferenceId conference, @Nullable Integer year, Order order) {

    /** In what order; equal ones by their identity. */
    public enum Order {
        NEWEST,
        OLDEST,
        NUMBER,
        TITLE
    }
}
