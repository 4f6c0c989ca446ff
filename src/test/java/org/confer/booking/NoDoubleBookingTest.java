package org.confer.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.confer.TestDatabase;
import org.confer.calendar.CalendarRecords;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoDoubleBookingTest {

    private static final Period MORNING = period("09:00", "11:00");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private BookingStore store;
    private RoomId room;
    private PersonId chair;

    @BeforeEach
    void aRoomAndAChair() {
        DSLContext db = database.sql();
        store = new BookingStore(db);
        room = new RoomStore(db).insert(new NewRoom("一号会议室", "三楼", 20, List.of("投影")), null);
        chair = CalendarRecords.person(db, CalendarRecords.department(db, "组织部"), "chair");
    }

    @Test
    void aRoomIsTakenOnceAtATime() {
        assertThat(store.take(booking(1, MORNING), room)).isTrue();
        assertThat(store.take(booking(2, period("10:30", "12:00")), room)).isFalse();
        assertThat(store.take(booking(2, period("11:00", "12:00")), room)).isTrue();
    }

    @Test
    void aRequiredPersonIsInOnePlace() {
        assertThat(store.take(booking(1, MORNING), chair)).isTrue();
        assertThat(store.take(booking(2, MORNING), chair)).isFalse();
        store.release("meeting", 1);
        assertThat(store.take(booking(2, MORNING), chair)).isTrue();
    }

    @Test
    void aMeetingThatIsMovedIsNotInItsOwnWay() {
        store.take(booking(1, MORNING), room);
        assertThat(store.ofRooms(List.of(room), MORNING, "meeting", 1)).isEmpty();
        assertThat(store.ofRooms(List.of(room), MORNING, "meeting", 2)).containsKey(room);
    }

    @Test
    void ofManyWhoConfirmAtOnceOneGetsTheRoom() throws Exception {
        int secretariats = 8;
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger winners = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(secretariats)) {
            List<Future<?>> all =
                    java.util.stream.IntStream.range(0, secretariats)
                            .<Future<?>>mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        if (store.take(booking(i + 1, MORNING), room)) {
                                            winners.incrementAndGet();
                                        }
                                        return null;
                                    }))
                            .toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(winners).hasValue(1);
    }

    private static Booking booking(long meeting, Period period) {
        return new Booking("meeting", meeting, period, null, Set.of());
    }

    private static Period period(String from, String until) {
        return new Period(
                Instant.parse("2026-03-05T" + from + ":00Z"),
                Instant.parse("2026-03-05T" + until + ":00Z"));
    }
}
