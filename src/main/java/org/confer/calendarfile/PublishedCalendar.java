package org.confer.calendarfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to be published: for reading, nobody is asked to reply (METHOD:PUBLISH, RFC 5546
 * section 3.2.1). Events and tasks together make a file without a method, as RFC 5546 demands.
 *
 * @param name shown by programs that subscribe to it
 */
public record PublishedCalendar(String name, List<Entry> entries) {

    public PublishedCalendar {
        entries = List.copyOf(entries);
    }

    /** An event or a task. */
    public sealed interface Entry {

        /** Identity that never changes, for example {@code meeting-12@confer.example.org}. */
        String uid();

        /** Version, from 0; rises when time or status change. */
        int sequence();

        Instant changedAt();

        String summary();

        /** May be empty. */
        String description();

        /** Name of the unit that is responsible. */
        String organizer();

        /** Address of its page in Confer, null if there is none. */
        @Nullable String address();
    }

    /**
     * Something that takes place: a meeting, a training course.
     *
     * @param location may be empty
     * @param busyness free if nobody's time is taken by it
     * @param span must not end before it starts
     */
    public record Event(
            String uid,
            int sequence,
            Instant changedAt,
            String summary,
            String description,
            String organizer,
            @Nullable String address,
            String location,
            EventStatus status,
            Busyness busyness,
            EventSpan span)
            implements Entry {

        public Event {
            if (span.endsBeforeItStarts()) {
                throw new IllegalArgumentException("An event must not end before it starts");
            }
        }
    }

    /**
     * Something to be done: an action.
     *
     * @param due last day for it, null if there is none
     * @param done 0 to 100 per cent
     * @param cancelled whether it need not be done any more
     */
    public record Task(
            String uid,
            int sequence,
            Instant changedAt,
            String summary,
            String description,
            String organizer,
            @Nullable String address,
            @Nullable LocalDate due,
            int done,
            boolean cancelled)
            implements Entry {

        public Task {
            if (done < 0 || done > 100) {
                throw new IllegalArgumentException("0 to 100 per cent, not " + done);
            }
        }
    }
}
