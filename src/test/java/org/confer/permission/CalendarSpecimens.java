package org.confer.permission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.confer.booking.NewRoom;
import org.confer.booking.Rooms;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SourceId;
import org.confer.calendar.TypedTime;
import org.confer.calendarfile.Busyness;
import org.confer.calendarlink.Connections;
import org.confer.calendarlink.ServerLogin;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.security.Role;

/** Calendars of departments, and rooms. */
class CalendarSpecimens implements Specimens {

    private static final String FILE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Confer//Tests//EN
            BEGIN:VEVENT
            UID:one@example.test
            DTSTAMP:20270101T000000Z
            DTSTART:20270301T010000Z
            DTEND:20270301T020000Z
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");

    private final Availability availability;
    private final Connections connections;
    private final Rooms rooms;

    CalendarSpecimens(Availability availability, Connections connections, Rooms rooms) {
        this.availability = availability;
        this.connections = connections;
        this.rooms = rooms;
    }

    @Override
    public int floor() {
        return 5;
    }

    @Override
    public void make(World world) {
        Instant start = Instant.parse("2027-03-01T01:00:00Z");
        Period period = new Period(start, start.plusSeconds(3600));
        TypedTime time = new TypedTime(period, Busyness.BUSY, "");
        for (Side side : Side.values()) {
            CalendarOwner owner = CalendarOwner.of(world.lead(side));
            PersonId keeper = world.person(world.lead(side), Role.LIAISON_OFFICER);
            world.put(side, owner);
            world.put(side, world.acting.as(keeper, () -> availability.type(owner, time)));
            world.put(side, world.acting.as(keeper, () -> importFile(owner, side)));
            // an address that is never really asked: it leads inside
            SourceId connected =
                    world.acting.as(
                            keeper,
                            () -> connections.connect(owner, "", "http://127.0.0.1/").orThrow());
            for (String method : List.of("move", "refresh", "renewPassword", "status")) {
                world.putFor("Connections." + method, side, connected);
            }
        }
        world.put(ServerLogin.of("http://127.0.0.1/", "", ""));
        world.put(period);
        world.put(time);
        world.put(LocalDate.of(2027, 3, 1));
        NewRoom room = new NewRoom("Room " + world.lead, "", 20, List.of());
        for (Side side : Side.values()) {
            PersonId keeper = world.person(world.lead(side), Role.SECRETARIAT);
            NewRoom kept = new NewRoom(room.name() + side, "", 20, List.of());
            world.put(side, world.acting.as(keeper, () -> rooms.enter(kept).orThrow()));
        }
        world.put(room);
    }

    private Object importFile(CalendarOwner owner, Side side) {
        try {
            return availability
                    .importCalendar(
                            owner,
                            "calendar " + side,
                            new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)))
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
