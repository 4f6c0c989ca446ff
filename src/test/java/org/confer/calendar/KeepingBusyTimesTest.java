package org.confer.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.confer.TestDatabase;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class KeepingBusyTimesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final CalendarReading READING =
            CalendarReading.around(2026, ZoneId.of("Asia/Shanghai"));

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private AvailabilityStore store;
    private DepartmentId department;
    private PersonId officer;

    @BeforeEach
    void aDepartment() {
        DSLContext db = database.sql();
        store = new AvailabilityStore(db, JsonMapper.builder().build());
        department = CalendarRecords.department(db, "教育局");
        officer = CalendarRecords.person(db, department, "officer");
    }

    @Test
    void calendarsAndTypedTimesMakeOnePackedRowOfAnOwner() throws IOException {
        CalendarOwner owner = CalendarOwner.of(department);
        importing(owner, "a.ics", "20260305T010000Z");
        importing(owner, "b.ics", "20260306T010000Z");
        Period typed = period("2026-03-07T01:00:00Z", "2026-03-07T03:00:00Z");
        TypedTimeId id = store.type(owner, new TypedTime(typed, Busyness.OUT_OF_OFFICE, "外出"));
        store.refresh(owner, NOW);

        BusyTimes all = store.busyTimes(owner).orElseThrow();
        assertThat(all.size()).isEqualTo(3);
        assertThat(all.during(typed)).isEqualTo(Busyness.OUT_OF_OFFICE);
        assertThat(store.busyTimes(List.of(department))).containsEntry(owner, all);

        store.remove(id);
        store.refresh(owner, NOW);
        assertThat(store.busyTimes(owner).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void aCalendarOfTheSameNameTakesThePlaceOfTheOldOne() throws IOException {
        CalendarOwner owner = new CalendarOwner(department, officer);
        importing(owner, "a.ics", "20260305T010000Z");
        SourceId second = importing(owner, "a.ics", "20260309T010000Z");
        assertThat(store.sources(owner)).extracting(SourceListing::id).containsExactly(second);
        assertThat(store.busyTimes(owner).orElseThrow().size()).isEqualTo(1);
        assertThat(store.busyTimes(CalendarOwner.of(department))).isEmpty();
    }

    @Test
    void problemsAreKeptWithLineAndWords() throws IOException {
        CalendarOwner owner = CalendarOwner.of(department);
        SourceId id = importing(owner, "a.ics", "20261305T010000Z");
        assertThat(store.problems(id))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.eventLost()).isTrue();
                    assertThat(problem.reason().arguments()).containsExactly("20261305T010000Z");
                });
        assertThat(store.source(id).orElseThrow().problems()).isEqualTo(1);
    }

    private SourceId importing(CalendarOwner owner, String name, String start) throws IOException {
        CalendarFile file =
                CalendarReader.installed()
                        .read(
                                new ByteArrayInputStream(
                                        ("BEGIN:VEVENT\nDTSTART:"
                                                        + start
                                                        + "\nDURATION:PT1H\nEND:VEVENT")
                                                .getBytes(StandardCharsets.UTF_8)),
                                READING);
        List<BusyTime> busy =
                file.events().stream()
                        .flatMap(event -> event.occurrences().stream())
                        .flatMap(span -> span.period(READING.zone()).stream())
                        .map(period -> new BusyTime(period, Busyness.BUSY))
                        .toList();
        SourceId id =
                store.replaceSource(owner, name, NOW, officer, file, BusyTimes.of(busy), READING);
        store.refresh(owner, NOW);
        return id;
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start), Instant.parse(end));
    }
}
