package org.confer.booking;

import java.util.List;
import java.util.Optional;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.confer.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms in which meetings are held. All departments see and book them; each is changed by the
 * secretariat of the department that entered it, or by an administrator.
 */
@Service
@Transactional
public class Rooms {

    private final RoomStore store;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    Rooms(RoomStore store, CurrentUser user, ApplicationEventPublisher events) {
        this.store = store;
        this.user = user;
        this.events = events;
    }

    /** Refused if there is a room of that name at that place. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<RoomId> enter(NewRoom room) {
        if (store.nameTaken(room, Optional.empty())) {
            return Outcome.refused("booking.room.nameTaken", room.name());
        }
        RoomId id = store.insert(room, user.isSignedIn() ? user.department() : null);
        tell(id, Message.of("booking.room.entered", room.name()));
        return Outcome.done(id);
    }

    /**
     * Refused if there is another room of that name at that place.
     *
     * @throws NotPermitted if another department keeps it
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<RoomId> change(RoomId id, NewRoom room) {
        requireKept(id);
        if (store.nameTaken(room, Optional.of(id))) {
            return Outcome.refused("booking.room.nameTaken", room.name());
        }
        store.update(id, room);
        tell(id, Message.of("booking.room.changed", room.name()));
        return Outcome.done(id);
    }

    /**
     * A room that is closed keeps its bookings and is offered no more.
     *
     * @throws NotPermitted if another department keeps it
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public void setActive(RoomId id, boolean active) {
        requireKept(id);
        store.setActive(id, active);
        tell(id, active ? Message.of("booking.room.opened") : Message.of("booking.room.closed"));
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Optional<RoomListing> find(RoomId id) {
        return store.find(id);
    }

    /**
     * By name.
     *
     * @param search part of the name or place; blank for all
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<RoomListing> list(String search, Slice slice) {
        return store.list(search, slice);
    }

    @SignedIn
    @Transactional(readOnly = true)
    public int count(String search) {
        return store.count(search);
    }

    /** Those that can be booked, the smallest first; for choices on forms. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<RoomListing> active() {
        return store.active();
    }

    private void requireKept(RoomId id) {
        if (store.find(id).filter(room -> room.isKeptBy(user)).isEmpty()) {
            throw new NotPermitted("the room is kept by another department");
        }
    }

    private void tell(RoomId id, Message account) {
        events.publishEvent(new BookingChanged("room", id.value(), account));
    }
}
