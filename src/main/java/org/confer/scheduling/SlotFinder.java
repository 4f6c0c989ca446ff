package org.confer.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.booking.Bookings;
import org.confer.booking.RoomId;
import org.confer.booking.RoomListing;
import org.confer.booking.Rooms;
import org.confer.calendar.Availability;
import org.confer.calendar.BusyTime;
import org.confer.calendar.BusyTimes;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.WorkingDays;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.scheduling.SlotQuestion.Candidate;
import org.confer.scheduling.SlotQuestion.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds times for a meeting by unit: a department can come if its nominee or a permitted substitute
 * can. Says of every slot why it is there and who is missing, and if there is none, which single
 * requirement is in the way.
 */
@Service
@Transactional(readOnly = true)
public class SlotFinder {

    /** The purpose under which meetings book. */
    private static final String MEETING = "meeting";

    private static final SlotQuestion.Lunch LUNCH =
            new SlotQuestion.Lunch(LocalTime.of(12, 0), LocalTime.of(13, 30));
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final LocalTime LATEST = LocalTime.of(21, 0);

    private final Availability availability;
    private final Bookings bookings;
    private final Rooms rooms;
    private final WorkingDays workingDays;
    private final Departments departments;
    private final People people;
    private final Circles circles;

    SlotFinder(
            Availability availability,
            Bookings bookings,
            Rooms rooms,
            WorkingDays workingDays,
            Departments departments,
            People people,
            Circles circles) {
        this.availability = availability;
        this.bookings = bookings;
        this.rooms = rooms;
        this.workingDays = workingDays;
        this.departments = departments;
        this.people = people;
        this.circles = circles;
    }

    /** The best slots within the office hours of the lead department. */
    @Requires(Permission.CONVENE)
    public Slots find(SlotWish wish) {
        Period window =
                new Period(
                        wish.from().atStartOfDay(wish.zone()).toInstant(),
                        wish.until().atStartOfDay(wish.zone()).toInstant());
        List<RoomListing> suitable = suitableRooms(wish.room());
        if (wish.room() != null && suitable.isEmpty()) {
            return new Slots(
                    List.of(),
                    0,
                    List.of(
                            new Slots.Relaxation(
                                    0, window, Message.of("scheduling.slot.noRoomSuits"))),
                    Optional.empty(),
                    new SlotPicture(List.of()));
        }
        List<Participant> participants = participants(wish, window);
        if (!suitable.isEmpty()) {
            participants.add(roomParticipant(suitable, window, wish.movedMeeting()));
        }
        List<Period> open = workingDays.open(wish.lead(), wish.from(), wish.until());
        SlotQuestion question =
                new SlotQuestion(
                        window,
                        wish.length(),
                        wish.zone(),
                        open,
                        longerHours(wish, open),
                        participants,
                        LUNCH,
                        wish.most());
        SlotAnswer answer = SlotSearch.answer(question);
        Map<DepartmentId, String> known = new HashMap<>();
        Function<DepartmentId, String> names = unit -> known.computeIfAbsent(unit, this::name);
        return new SlotWords(wish, participants, suitable, names)
                .tell(answer, new SlotDrawing(wish, participants, open, names).draw(answer));
    }

    /** Of people who work elsewhere than they are said to, nothing is told. */
    private List<PersonId> ownPeople(SlotWish.Unit unit) {
        Set<PersonId> staff =
                people.of(unit.department()).stream()
                        .map(PersonListing::id)
                        .collect(Collectors.toSet());
        return unit.candidates().stream().filter(staff::contains).toList();
    }

    private List<Participant> participants(SlotWish wish, Period window) {
        Map<CalendarOwner, BusyTimes> known =
                availability.ofDepartments(
                        wish.units().stream().map(SlotWish.Unit::department).toList());
        Map<PersonId, BusyTimes> held =
                bookings.ofPeople(
                        wish.units().stream().flatMap(unit -> ownPeople(unit).stream()).toList(),
                        window,
                        MEETING,
                        wish.movedMeeting());
        Circle led = circles.led();
        Map<DepartmentId, BusyTimes> asked =
                bookings.ofDepartments(
                        wish.units().stream()
                                .map(SlotWish.Unit::department)
                                .filter(led::includes)
                                .toList(),
                        window,
                        MEETING,
                        wish.movedMeeting());
        List<Participant> participants = new ArrayList<>();
        for (SlotWish.Unit unit : wish.units()) {
            BusyTimes own = known.get(CalendarOwner.of(unit.department()));
            BusyTimes polled = asked.getOrDefault(unit.department(), BusyTimes.NONE);
            List<Candidate> candidates = new ArrayList<>();
            for (PersonId person : unit.candidates()) {
                candidates.add(
                        candidate(
                                own,
                                known.get(new CalendarOwner(unit.department(), person)),
                                held.getOrDefault(person, BusyTimes.NONE).and(polled)));
            }
            if (candidates.isEmpty()) {
                candidates.add(candidate(own, null, polled));
            }
            participants.add(
                    new Participant(
                            unit.need(),
                            unit.weight(),
                            candidates,
                            unit.burden(),
                            away(wish, unit.department(), window)));
        }
        return participants;
    }

    /** Outside the unit's own office hours, where they differ from the lead unit's. */
    private BusyTimes away(SlotWish wish, DepartmentId unit, Period window) {
        if (workingDays.workplace(unit).equals(workingDays.workplace(wish.lead()))) {
            return BusyTimes.NONE;
        }
        List<BusyTime> away = new ArrayList<>();
        Instant closed = window.start();
        for (Period open : workingDays.open(unit, wish.from(), wish.until())) {
            if (open.start().isAfter(closed)) {
                away.add(new BusyTime(new Period(closed, open.start()), Busyness.TENTATIVE));
            }
            closed = open.end().isAfter(closed) ? open.end() : closed;
        }
        if (window.end().isAfter(closed)) {
            away.add(new BusyTime(new Period(closed, window.end()), Busyness.TENTATIVE));
        }
        return BusyTimes.of(away);
    }

    private static Candidate candidate(
            @Nullable BusyTimes department, @Nullable BusyTimes person, BusyTimes held) {
        BusyTimes busy =
                Objects.requireNonNullElse(department, BusyTimes.NONE)
                        .and(Objects.requireNonNullElse(person, BusyTimes.NONE));
        return new Candidate(busy.and(held), department != null || person != null);
    }

    private List<RoomListing> suitableRooms(SlotWish.@Nullable Room wish) {
        if (wish == null) {
            return List.of();
        }
        return rooms.active().stream()
                .filter(room -> wish.only() == null || room.id().equals(wish.only()))
                .filter(room -> room.suits(wish.seats(), wish.equipment()))
                .toList();
    }

    /** One of the rooms must be free: a participant with a candidate for each. */
    private Participant roomParticipant(
            List<RoomListing> suitable, Period window, long movedMeeting) {
        Map<RoomId, BusyTimes> taken =
                bookings.ofRooms(
                        suitable.stream().map(RoomListing::id).toList(),
                        window,
                        MEETING,
                        movedMeeting);
        return new Participant(
                Need.INDISPENSABLE,
                1,
                suitable.stream()
                        .map(room ->
                                new Candidate(taken.getOrDefault(room.id(), BusyTimes.NONE), true))
                        .toList());
    }

    /** From early morning to evening on the days on which the office is open. */
    private static List<Period> longerHours(SlotWish wish, List<Period> open) {
        return open.stream()
                .map(period -> period.start().atZone(wish.zone()).toLocalDate())
                .distinct()
                .map(day -> longerDay(wish, day))
                .toList();
    }

    private static Period longerDay(SlotWish wish, LocalDate day) {
        return new Period(
                day.atTime(EARLIEST).atZone(wish.zone()).toInstant(),
                day.atTime(LATEST).atZone(wish.zone()).toInstant());
    }

    private String name(DepartmentId department) {
        return departments.find(department).map(DepartmentListing::shortName).orElse("");
    }
}
