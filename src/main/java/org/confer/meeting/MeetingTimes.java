package org.confer.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.confer.calendar.WorkingDays;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.conference.Reach;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.scheduling.Need;
import org.confer.scheduling.SlotFinder;
import org.confer.scheduling.SlotWish;
import org.confer.scheduling.Slots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Times that suit the units of a meeting, and others when the one that was wanted is lost. */
@Service
@Transactional(readOnly = true)
public class MeetingTimes {

    private static final int SHOWN = 5;
    private static final int DAYS_INSTEAD = 14;

    /** Of how many of the last meetings it counts who had to stand back. */
    private static final int REMEMBERED = 5;

    /** Not to be there is worse than to come outside one's office hours. */
    private static final int MISSED = 2;

    private static final int CAME_OUTSIDE_HOURS = 1;

    private final SlotFinder finder;
    private final MeetingAccess access;
    private final SeatStore seats;
    private final Conferences conferences;
    private final Reach reach;
    private final WorkingDays workingDays;
    private final Clock clock;

    MeetingTimes(
            SlotFinder finder,
            MeetingAccess access,
            SeatStore seats,
            Conferences conferences,
            Reach reach,
            WorkingDays workingDays,
            Clock clock) {
        this.finder = finder;
        this.access = access;
        this.seats = seats;
        this.conferences = conferences;
        this.reach = reach;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * What the room must have.
     *
     * @param seats 0 for one for each unit
     * @param equipment words as rooms name them
     */
    public record RoomWish(int seats, List<String> equipment) {

        /** Any room with a seat for each unit. */
        public static final RoomWish ANY = new RoomWish(0, List.of());

        private static final int MOST_SEATS = 100_000;

        public RoomWish {
            equipment = List.copyOf(equipment);
            if (seats < 0 || seats > MOST_SEATS) {
                throw new InvalidInput(Message.of("meeting.slots.seats.outOfBounds", MOST_SEATS));
            }
        }
    }

    /**
     * The best times for the units that have a seat.
     *
     * @param from first day
     * @param until last day
     * @param room null if none is needed
     */
    @Requires(Permission.CONVENE)
    public Slots find(
            MeetingId id,
            LocalDate from,
            LocalDate until,
            Duration length,
            @Nullable RoomWish room) {
        MeetingListing meeting = access.see(id);
        reach.require(reach.arranges(meeting.lead().id()));
        return finder.find(
                wish(
                        meeting.lead().id(),
                        meeting.zone(),
                        from,
                        until,
                        length,
                        fairly(meeting.conference(), units(id)),
                        room,
                        id.value()));
    }

    /**
     * The next best times for a meeting of which the wanted one is lost, on that day and two weeks
     * on, of the same length; with a room if one was wanted.
     */
    @Requires(Permission.CONVENE)
    public Slots instead(MeetingId id, NewMeeting wanted) {
        MeetingListing meeting = access.see(id);
        LocalDate from = day(wanted, meeting.zone());
        return find(
                id,
                from,
                from.plusDays(DAYS_INSTEAD),
                period(wanted).length(),
                wanted.room() == null ? null : RoomWish.ANY);
    }

    /** The same for a meeting that is not planned yet, with the members as they are now. */
    @Requires(Permission.CONVENE)
    public Slots instead(ConferenceId id, NewMeeting wanted) {
        ConferenceListing conference = conferences.find(id);
        reach.require(reach.arranges(conference.lead().id()));
        LocalDate from = day(wanted, conference.zone());
        List<SlotWish.Unit> members =
                conferences.charter(id).members().stream()
                        .filter(member -> member.until() == null)
                        .map(member -> member.unit().id())
                        .map(unit ->
                                conference.isLedBy(unit)
                                        ? new SlotWish.Unit(unit, Need.INDISPENSABLE, 1, List.of())
                                        : SlotWish.Unit.required(unit))
                        .toList();
        return finder.find(
                wish(
                        conference.lead().id(),
                        conference.zone(),
                        from,
                        from.plusDays(DAYS_INSTEAD),
                        period(wanted).length(),
                        fairly(id, members),
                        wanted.room() == null ? null : RoomWish.ANY,
                        0));
    }

    /** Who had to stand back at the last meetings is spared now, as far as it goes. */
    private List<SlotWish.Unit> fairly(ConferenceId conference, List<SlotWish.Unit> units) {
        Map<DepartmentId, Integer> burdens = new HashMap<>();
        for (SeatStore.PastSeat past : seats.past(conference, REMEMBERED)) {
            burdens.merge(past.unit(), burden(past), Integer::sum);
        }
        return units.stream()
                .map(unit -> unit.bearing(burdens.getOrDefault(unit.department(), 0)))
                .toList();
    }

    private int burden(SeatStore.PastSeat past) {
        if (past.stoodBack()) {
            return MISSED;
        }
        ZoneId zone = workingDays.workplace(past.unit()).zone();
        LocalDate day = past.planned().start().atZone(zone).toLocalDate();
        boolean within =
                workingDays.open(past.unit(), day, day.plusDays(1)).stream()
                        .anyMatch(open ->
                                !open.start().isAfter(past.planned().start())
                                        && !open.end().isBefore(past.planned().end()));
        return within ? 0 : CAME_OUTSIDE_HOURS;
    }

    private LocalDate day(NewMeeting wanted, ZoneId zone) {
        LocalDate day = period(wanted).start().atZone(zone).toLocalDate();
        LocalDate tomorrow = LocalDate.now(clock.withZone(zone)).plusDays(1);
        return day.isBefore(tomorrow) ? tomorrow : day;
    }

    private static Period period(NewMeeting wanted) {
        Period planned = wanted.planned();
        if (planned == null) {
            throw new InvalidInput(Message.of("meeting.slots.incomplete"));
        }
        return planned;
    }

    private static SlotWish wish(
            DepartmentId lead,
            ZoneId zone,
            LocalDate from,
            LocalDate until,
            Duration length,
            List<SlotWish.Unit> units,
            @Nullable RoomWish room,
            long moved) {
        return new SlotWish(
                lead,
                zone,
                from,
                until.plusDays(1),
                length,
                units,
                room == null
                        ? null
                        : new SlotWish.Room(
                                Math.max(room.seats(), units.size()), room.equipment(), null),
                moved,
                SHOWN);
    }

    private List<SlotWish.Unit> units(MeetingId meeting) {
        return seats.of(meeting).stream()
                .filter(seat -> seat.role() != SeatRole.COPY)
                .map(MeetingTimes::unit)
                .toList();
    }

    private static SlotWish.Unit unit(SeatListing seat) {
        List<PersonId> candidates =
                Stream.of(seat.substitute(), seat.nominee()).filter(Objects::nonNull).toList();
        Need need =
                switch (seat.role()) {
                    case CHAIR -> Need.INDISPENSABLE;
                    case ATTENDS -> Need.REQUIRED;
                    case SITS_IN, COPY -> Need.OPTIONAL;
                };
        return new SlotWish.Unit(seat.unit().id(), need, 1, candidates);
    }
}
