package org.confer.duplicate;

import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which groups a list shows; null asks for all.
 *
 * @param review null leaves out pairs that are only asked about
 */
public record GroupFilter(
        @Nullable GroupKind kind,
        @Nullable DepartmentId agency,
        @Nullable Progress progress,
        @Nullable Judged review) {

    public static final GroupFilter ALL = new GroupFilter(null, null, null, null);

    /** The review queue. */
    public static final GroupFilter TO_JUDGE = new GroupFilter(null, null, null, Judged.NOT_YET);

    /** Whether reviewers have said what they are. */
    public enum Judged {
        /** Nobody has judged all of its pairs, and it is neither a clash nor proposed about. */
        NOT_YET,
        /** Something was said of it, also where nothing is left of it for that reason. */
        JUDGED;

        public Message label() {
            return switch (this) {
                case NOT_YET -> Message.of("duplicate.judged.NOT_YET");
                case JUDGED -> Message.of("duplicate.judged.JUDGED");
            };
        }
    }

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
                case OPEN -> Message.of("duplicate.progress.OPEN");
                case PROPOSED -> Message.of("duplicate.progress.PROPOSED");
                case DECIDED -> Message.of("duplicate.progress.DECIDED");
                case CARRIED_OUT -> Message.of("duplicate.progress.CARRIED_OUT");
            };
        }
    }
}
