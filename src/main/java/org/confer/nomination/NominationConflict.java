package org.confer.nomination;

import java.time.LocalDate;
import org.confer.kernel.Message;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody had perhaps better not be sent.
 *
 * @param other the other training; null for who may know only that there is one
 */
public record NominationConflict(Kind kind, @Nullable Other other) {

    /** What is in the way. */
    public enum Kind {
        /** Sent to the same subject within the policy's window. */
        TRAINED,
        /** Sent elsewhere on the same days. */
        BOOKED;

        public Message words() {
            return switch (this) {
                case TRAINED -> Message.of("nomination.conflict.TRAINED");
                case BOOKED -> Message.of("nomination.conflict.BOOKED");
            };
        }
    }

    /** A training to which the person is sent. */
    public record Other(
            PlanId plan, String title, @Nullable LocalDate first, @Nullable LocalDate last) {}

    NominationConflict withoutOther() {
        return new NominationConflict(kind, null);
    }
}
