package org.confer.calendarlink;

import java.time.Duration;
import java.time.Instant;
import org.confer.calendar.SourceId;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * How fetching a calendar goes.
 *
 * @param host all that is told of the address: the rest of it may be a secret
 * @param user name with which the server is asked, empty if it is asked as anybody
 * @param begunAt when it was last tried, null if never
 * @param succeededAt when it last went well, null if never
 * @param nextAt when it is tried next
 * @param every how often it is fetched while that goes well
 * @param failures in a row
 * @param error why the last attempt failed, null if it did not
 */
public record ConnectionStatus(
        SourceId source,
        String host,
        String user,
        Going going,
        @Nullable Instant begunAt,
        @Nullable Instant succeededAt,
        Instant nextAt,
        Duration every,
        int failures,
        @Nullable Message error) {

    /** In a word. */
    public enum Going {
        NOT_YET,
        UNDER_WAY,
        WELL,
        FAILING;

        public Message label() {
            return switch (this) {
                case NOT_YET -> Message.of("calendarlink.going.NOT_YET");
                case UNDER_WAY -> Message.of("calendarlink.going.UNDER_WAY");
                case WELL -> Message.of("calendarlink.going.WELL");
                case FAILING -> Message.of("calendarlink.going.FAILING");
            };
        }
    }
}
