package org.confer.meeting;

import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;

/** What a unit says to an invitation. */
public sealed interface SeatAnswering {

    /**
     * The unit comes.
     *
     * @param nominee who comes; null if the unit will say later
     */
    record Accept(@Nullable PersonId nominee) implements SeatAnswering {}

    /**
     * The unit will probably come.
     *
     * @param nominee who would come; null if the unit will say later
     */
    record Tentative(@Nullable PersonId nominee) implements SeatAnswering {}

    /**
     * Somebody else comes for the person nominated.
     *
     * @param reason up to 500 characters, may be empty
     */
    record Substitute(@Nullable PersonId nominee, PersonId substitute, String reason)
            implements SeatAnswering {

        public Substitute {
            reason = checked(reason);
        }
    }

    /**
     * Nobody comes.
     *
     * @param reason up to 500 characters; the service refuses an empty one
     */
    record Leave(String reason) implements SeatAnswering {

        public Leave {
            reason = checked(reason);
        }
    }

    private static String checked(String reason) {
        return Wording.optionalLine(reason, 500, Message.of("meeting.field.reason"));
    }
}
