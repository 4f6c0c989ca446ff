package org.confer.datepoll;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.confer.booking.RoomId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A date poll to be opened.
 *
 * @param times 2 to 20, no two the same
 * @param deadline until when one may answer; before the first of the times
 * @param note up to 1000 characters, may be empty
 * @param guests people without an account; at most 30, no address twice
 */
public record NewPoll(
        List<Time> times,
        Instant deadline,
        String note,
        OthersShown othersShown,
        List<Guest> guests) {

    static final int FEWEST_TIMES = 2;
    static final int MOST_TIMES = 20;
    static final int NOTE = 1000;
    static final int MOST_GUESTS = 30;

    public NewPoll {
        times = times.stream().distinct().sorted().toList();
        if (times.size() < FEWEST_TIMES || times.size() > MOST_TIMES) {
            throw new InvalidInput(
                    Message.of("datepoll.times.outOfBounds", FEWEST_TIMES, MOST_TIMES));
        }
        if (!deadline.isBefore(times.getFirst().period().start())) {
            throw new InvalidInput(Message.of("datepoll.rule.THE_DEADLINE_LIES_BEFORE_THE_TIMES"));
        }
        note = Wording.optionalText(note, NOTE, Message.of("datepoll.field.note"));
        guests = List.copyOf(guests);
        if (guests.size() > MOST_GUESTS) {
            throw new InvalidInput(Message.of("datepoll.guests.tooMany", MOST_GUESTS));
        }
        Set<String> seen = new HashSet<>();
        for (Guest guest : guests) {
            if (!seen.add(guest.email().toLowerCase(Locale.ROOT))) {
                throw new InvalidInput(Message.of("datepoll.guests.twice", guest.email()));
            }
        }
    }

    /**
     * @param room held tentatively and taken with the time; null for the meeting's own, if it has
     *     one
     */
    public record Time(Period period, @Nullable RoomId room) implements Comparable<Time> {

        @Override
        public int compareTo(Time other) {
            return period.compareTo(other.period);
        }
    }

    /**
     * @param name 1 to 100 characters
     * @param email one mail address
     */
    public record Guest(String name, String email) {

        private static final int NAME = 100;
        private static final int EMAIL = 254;
        // the shape only
        private static final Pattern ADDRESS =
                Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");

        public Guest {
            name = Wording.line(name, NAME, Message.of("datepoll.guest.name"));
            email = email.strip();
            if (email.length() > EMAIL || !ADDRESS.matcher(email).matches()) {
                throw new InvalidInput(Message.of("datepoll.guest.email.wrong"));
            }
        }
    }
}
