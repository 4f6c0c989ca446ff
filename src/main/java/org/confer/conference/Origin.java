package org.confer.conference;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * What another module brought to the agenda.
 *
 * @param kind the module's own lasting name for this kind of matter, lower case, such as {@code
 *     consolidation}
 * @param id the matter's key there
 */
public record Origin(String kind, long id) {

    public Origin {
        if (!kind.matches("[a-z-]{1,40}") || id <= 0) {
            throw new InvalidInput(Message.of("conference.origin.malformed"));
        }
    }
}
