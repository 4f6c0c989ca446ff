package org.confer.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
    private SourceStore sources;
    private DepartmentId department;
    private PersonId officer;

    @BeforeEach
    void aDepartment() {
        DSLContext db = database.sql();
        store = new AvailabilityStore(db);
        sources = new SourceStore(db, JsonMapper.builder().build());
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
        assertThat(sources.of(owner)).extracting(SourceListing::id).containsExactly(second);
        assertThat(store.busyTimes(owner).orElseThrow().size()).isEqualTo(1);
        assertThat(store.busyTimes(CalendarOwner.of(department))).isEmpty();
    }

    @Test
    void titlesAreKeptAsLongAsTheyAreSharedAndConfidentialOnesNever() throws IOException {
        CalendarOwner owner = CalendarOwner.of(department);
        Period march = period("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
        SourceId id = importing(owner, "a.ics", "20260305T010000Z\nSUMMARY:培训班");
        assertThat(sources.titles(owner, march))
                .extracting(SharedTitle::title)
                .containsExactly("培训班");
        importing(owner, "b.ics", "20260306T010000Z\nSUMMARY:谈话\nCLASS:PRIVATE");
        importing(owner, "c.ics", "20260306T010000Z\nSUMMARY:谈话\nCLASS:X-UNKNOWN");
        importing(owner, "d.ics", "20260306T010000Z\nSUMMARY:空闲\nTRANSP:TRANSPARENT");
        assertThat(sources.titles(owner, march)).hasSize(1);
        sources.shareTitles(id, false);
        assertThat(sources.titles(owner, march)).isEmpty();
        assertThat(store.busyTimes(owner)).isPresent();
    }

    @Test
    void aCalendarInPartsIsAllOfThemTogether() throws IOException {
        CalendarOwner owner = CalendarOwner.of(department);
        SourceId id = sources.add(owner, SourceKind.CALDAV, "parts", officer, READING);
        sources.putPart(id, "one", "1", read("20260305T010000Z"));
        sources.putPart(id, "two", "1", read("20261305T010000Z"));
        sources.putPart(id, "three", "1", read("20260306T010000Z"));
        sources.joinParts(id, NOW, READING);
        assertThat(sources.find(id).orElseThrow())
                .extracting(
                        SourceListing::events, SourceListing::busyTimes, SourceListing::problems)
                .containsExactly(2, 2, 1);

        sources.putPart(id, "two", "2", read("20260307T010000Z"));
        sources.removeParts(id, List.of("one", "unknown"));
        sources.joinParts(id, NOW, READING);
        assertThat(sources.parts(id)).containsOnly(Map.entry("two", "2"), Map.entry("three", "1"));
        assertThat(sources.find(id).orElseThrow())
                .extracting(
                        SourceListing::events, SourceListing::busyTimes, SourceListing::problems)
                .containsExactly(2, 2, 0);
    }

    @Test
    void problemsAreKeptWithLineAndWords() throws IOException {
        CalendarOwner owner = CalendarOwner.of(department);
        SourceId id = importing(owner, "a.ics", "20261305T010000Z");
        assertThat(sources.problems(id))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.eventLost()).isTrue();
                    assertThat(problem.reason().arguments()).containsExactly("20261305T010000Z");
                });
        assertThat(sources.find(id).orElseThrow().problems()).isEqualTo(1);
    }

    private SourceId importing(CalendarOwner owner, String name, String start) throws IOException {
        SourceId id =
                sources.named(owner, name)
                        .map(SourceListing::id)
                        .orElseGet(
                                () -> sources.add(owner, SourceKind.FILE, name, officer, READING));
        sources.replace(id, NOW, read(start), READING);
        store.refresh(owner, NOW);
        return id;
    }

    private static ReadCalendar read(String start) throws IOException {
        CalendarFile file =
                CalendarReader.installed()
                        .read(
                                new ByteArrayInputStream(
                                        ("BEGIN:VEVENT\nDTSTART:"
                                                        + start
                                                        + "\nDURATION:PT1H\nEND:VEVENT")
                                                .getBytes(StandardCharsets.UTF_8)),
                                READING);
        return ReadCalendar.of(file, READING.zone(), true);
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start), Instant.parse(end));
    }
}
