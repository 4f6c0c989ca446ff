package org.confer.consolidation;

import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Which groups a list shows; null asks for all. */
public record GroupFilter(
        @Nullable GroupKind kind, @Nullable DepartmentId agency, @Nullable Progress progress) {

    public static final GroupFilter ALL = new GroupFilter(null, null, null);

    /** How far a group has come. */
    public enum Progress {
        /** Nothing is proposed yet. */
        OPEN,
        /** Proposed or on an agenda. */
        PROPOSED,
        /** Decided, awaiting issue of the minutes. */
        DECIDED,
        CARRIED_OUT;

        public Message label() {
            return switch (this) {
                case OPEN -> Message.of("consolidation.progress.OPEN");
                case PROPOSED -> Message.of("consolidation.progress.PROPOSED");
                case DECIDED -> Message.of("consolidation.progress.DECIDED");
                case CARRIED_OUT -> Message.of("consolidation.progress.CARRIED_OUT");
            };
        }
    }
}
