package org.confer.booking;

import static org.confer.booking.tables.Tables.ROOM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import org.confer.booking.tables.tables.records.RoomRecord;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RoomStore {

    private final DSLContext db;

    RoomStore(DSLContext db) {
        this.db = db;
    }

    RoomId insert(NewRoom room, @Nullable DepartmentId keeper) {
        return db.insertInto(ROOM)
                .set(row(room))
                .set(ROOM.DEPARTMENT_ID, keeper)
                .returningResult(ROOM.ID)
                .fetchSingle()
                .value1();
    }

    void update(RoomId id, NewRoom room) {
        db.update(ROOM)
                .set(row(room))
                .set(ROOM.VERSION, ROOM.VERSION.plus(1))
                .where(ROOM.ID.eq(id))
                .execute();
    }

    private RoomRecord row(NewRoom room) {
        RoomRecord row = db.newRecord(ROOM);
        row.setName(room.name());
        row.setPlace(room.place());
        row.setCapacity(room.capacity());
        row.setEquipment(room.equipment().toArray(String[]::new));
        return row;
    }

    void setActive(RoomId id, boolean active) {
        db.update(ROOM).set(ROOM.ACTIVE, active).where(ROOM.ID.eq(id)).execute();
    }

    boolean nameTaken(NewRoom room, Optional<RoomId> except) {
        return db.fetchExists(
                ROOM,
                ROOM.NAME
                        .eq(room.name())
                        .and(ROOM.PLACE.eq(room.place()))
                        .and(except.map(ROOM.ID::ne).orElse(noCondition())));
    }

    Optional<RoomListing> find(RoomId id) {
        return listings().where(ROOM.ID.eq(id)).fetchOptional(mapping(RoomStore::listing));
    }

    List<RoomListing> list(String search, Slice slice) {
        return listings()
                .where(matches(search))
                .orderBy(ROOM.NAME, ROOM.ID)
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(RoomStore::listing));
    }

    int count(String search) {
        return db.fetchCount(ROOM, matches(search));
    }

    List<RoomListing> active() {
        return listings()
                .where(ROOM.ACTIVE)
                .orderBy(ROOM.CAPACITY, ROOM.NAME, ROOM.ID)
                .fetch(mapping(RoomStore::listing));
    }

    private SelectJoinStep<
                    Record7<RoomId, String, String, Integer, String[], Boolean, DepartmentId>>
            listings() {
        return db.select(
                        ROOM.ID,
                        ROOM.NAME,
                        ROOM.PLACE,
                        ROOM.CAPACITY,
                        ROOM.EQUIPMENT,
                        ROOM.ACTIVE,
                        ROOM.DEPARTMENT_ID)
                .from(ROOM);
    }

    private static RoomListing listing(
            RoomId id,
            String name,
            String place,
            int capacity,
            String[] equipment,
            boolean active,
            @Nullable DepartmentId keeper) {
        return new RoomListing(id, name, place, capacity, List.of(equipment), active, keeper);
    }

    private static Condition matches(String search) {
        return search.isBlank()
                ? noCondition()
                : ROOM.NAME
                        .containsIgnoreCase(search.strip())
                        .or(ROOM.PLACE.containsIgnoreCase(search.strip()));
    }
}
