package org.confer.booking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.confer.calendar.BusyTime;
import org.confer.calendar.BusyTimes;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds rooms and people for meetings. PostgreSQL's exclusion constraints see to it that of two who
 * confirm at once only one gets a room or person; the other is refused, without harm to the
 * transaction in which this is called. Whether the caller may dispose of the meeting is decided by
 * whoever owns it.
 */
@Service
@Transactional
public class Bookings {

    private final BookingStore store;
    private final Rooms rooms;
    private final People people;
    private final ApplicationEventPublisher events;

    Bookings(BookingStore store, Rooms rooms, People people, ApplicationEventPublisher events) {
        this.store = store;
        this.rooms = rooms;
        this.people = people;
        this.events = events;
    }

    /**
     * Takes the place of the booking for the same purpose, if there is one; refused, and everything
     * left as it was, if the room is closed or the room or one of the people is taken at that time.
     */
    @FromWithin("the meeting that needs the room, once its own rights are asked")
    public Outcome<Booking> book(Booking booking) {
        RoomId room = booking.room();
        List<Booking> before = store.find(booking.purpose(), booking.purposeId());
        if (room != null
                && before.stream().noneMatch(one -> room.equals(one.room()))
                && rooms.find(room).filter(RoomListing::active).isEmpty()) {
            return Outcome.refused("booking.roomClosed");
        }
        store.release(booking.purpose(), booking.purposeId());
        if (room != null && !store.take(booking, room)) {
            return refused(booking, before, Message.of(Booking.ROOM_TAKEN));
        }
        // always in the same order, so that two who want the same people do not wait for each other
        for (PersonId person : booking.people().stream().sorted().toList()) {
            if (!store.take(booking, person)) {
                String name = people.find(person).map(PersonListing::name).orElse("");
                return refused(booking, before, Message.of(Booking.PERSON_TAKEN, name));
            }
        }
        events.publishEvent(
                new BookingChanged("booking", booking.purposeId(), Message.of("booking.made")));
        return Outcome.done(booking);
    }

    @FromWithin("the meeting that needed the room, once its own rights are asked")
    public void release(String purpose, long purposeId) {
        store.release(purpose, purposeId);
        events.publishEvent(
                new BookingChanged("booking", purposeId, Message.of("booking.released")));
    }

    /** Takes the place of the tentative holds for the same purpose. */
    @FromWithin("the date poll that asks for the time, once its own rights are asked")
    public void holdTentatively(String purpose, long purposeId, Collection<TentativeHold> holds) {
        store.letGo(purpose, purposeId);
        holds.forEach(hold -> store.holdTentatively(purpose, purposeId, hold));
        events.publishEvent(
                new BookingChanged("booking", purposeId, Message.of("booking.heldTentatively")));
    }

    @FromWithin("the date poll that is over, once its own rights are asked")
    public void letGo(String purpose, long purposeId) {
        store.letGo(purpose, purposeId);
        events.publishEvent(new BookingChanged("booking", purposeId, Message.of("booking.letGo")));
    }

    /**
     * When departments may be needed elsewhere, each time a tentative one; of whom nothing is held
     * does not stand in it.
     *
     * @param except purpose that does not count: a meeting whose own date is asked for
     */
    @FromWithin("the search for a time, which asks only for those who share a conference")
    @Transactional(readOnly = true)
    public Map<DepartmentId, BusyTimes> ofDepartments(
            Collection<DepartmentId> departments, Period period, String except, long exceptId) {
        return together(store.tentativelyOfDepartments(departments, period, except, exceptId));
    }

    /**
     * When rooms are taken in a period, or held tentatively; a room that is free does not stand in
     * it.
     *
     * @param except purpose that does not count: a meeting that is moved is not in its own way
     */
    @FromWithin("the search for a time, which asks only for those who share a conference")
    @Transactional(readOnly = true)
    public Map<RoomId, BusyTimes> ofRooms(
            Collection<RoomId> rooms, Period period, String except, long exceptId) {
        Map<RoomId, BusyTimes> all =
                new HashMap<>(together(store.ofRooms(rooms, period, except, exceptId)));
        together(store.tentativelyOfRooms(rooms, period, except, exceptId))
                .forEach((room, times) -> all.merge(room, times, BusyTimes::and));
        return all;
    }

    /**
     * When people are held in a period; who is free does not stand in it.
     *
     * @param except purpose that does not count
     */
    @FromWithin("the search for a time, which asks only for those who share a conference")
    @Transactional(readOnly = true)
    public Map<PersonId, BusyTimes> ofPeople(
            Collection<PersonId> people, Period period, String except, long exceptId) {
        return together(store.ofPeople(people, period, except, exceptId));
    }

    private static <K> Map<K, BusyTimes> together(Map<K, List<BusyTime>> times) {
        return times.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> BusyTimes.of(entry.getValue())));
    }

    private Outcome<Booking> refused(Booking booking, List<Booking> before, Message reason) {
        store.release(booking.purpose(), booking.purposeId());
        for (Booking earlier : before) {
            RoomId room = earlier.room();
            if (room != null) {
                store.take(earlier, room);
            }
            earlier.people().forEach(person -> store.take(earlier, person));
        }
        return new Outcome.Refused<>(reason);
    }
}
