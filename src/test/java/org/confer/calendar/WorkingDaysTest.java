package org.confer.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.confer.TestDatabase;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkingDaysTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private WorkingDayStore store;
    private WorkingDays workingDays;
    private DepartmentId city;
    private DepartmentId bureau;

    @BeforeEach
    void theShippedYears() {
        DSLContext db = database.sql();
        store = new WorkingDayStore(db);
        workingDays = new WorkingDays(store, Clock.systemUTC(), event -> {}, "CN", "Asia/Shanghai");
        new ShippedWorkingDays(store, Clock.systemUTC()).prepare();
        city = CalendarRecords.department(db, "市政府");
        bureau = CalendarRecords.department(db, "教育局", city);
    }

    @Test
    void aMakeUpSaturdayIsAWorkingDayAndAHolidayIsNot() {
        assertThat(workingDays.isWorkingDay(bureau, LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(workingDays.isWorkingDay(bureau, LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(workingDays.isWorkingDay(bureau, LocalDate.of(2026, 2, 21))).isFalse();
        assertThat(workingDays.isWorkingDay(bureau, LocalDate.of(2026, 2, 24))).isTrue();
    }

    @Test
    void threeWorkingDaysOverNationalDay() {
        LocalDate before = LocalDate.of(2026, 9, 30);
        // 8 and 9 October, then the make-up Saturday
        LocalDate after = workingDays.after(bureau, before, 3);
        assertThat(after).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(workingDays.between(bureau, before, after)).isEqualTo(3);
        assertThat(workingDays.between(bureau, after, before)).isEqualTo(-3);
    }

    @Test
    void aDepartmentWorksWhereTheOneAboveItDoes() {
        var london = new Workplace("GB-EAW", ZoneId.of("Europe/London"), Workplace.usualHours());
        store.setWorkplace(city, london);
        assertThat(workingDays.workplace(bureau)).isEqualTo(london);
        assertThat(workingDays.isWorkingDay(bureau, LocalDate.of(2026, 12, 28))).isFalse();
        assertThat(workingDays.open(bureau, LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 30)))
                .hasSize(4);
    }

    @Test
    void aMakeUpSaturdayHasMondaysHours() {
        assertThat(workingDays.open(bureau, LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 15)))
                .hasSize(2);
    }

    @Test
    void chinaHasSevenHolidaysAndSixMakeUpDaysIn2026() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/calendar/working-days/CN-2026.csv"))) {
            WorkingYear year = WorkingYear.read(file);
            List<SpecialDay> makeUp = year.days().stream().filter(SpecialDay::working).toList();
            assertThat(makeUp).hasSize(6);
            assertThat(year.days()).hasSize(33 + 6);
            assertThat(makeUp).allMatch(day -> year.weekend().contains(day.day().getDayOfWeek()));
        }
    }

    @Test
    void aBadLineIsNamed() {
        String head = "# Region: CN | China | 中国\n# Year: 2026\n# Origin: somebody\n";
        assertRefused(head + "2026-02-30,off,x,y", "calendar.workingYear.noDate");
        assertRefused(head + "2026-02-20,perhaps,x,y", "calendar.workingYear.lineUnreadable");
        assertRefused(head + "2027-02-20,off,x,y", "calendar.workingYear.otherYear");
        assertRefused("2026-02-20,off,x,y", "calendar.workingYear.headIncomplete");
    }

    private static void assertRefused(String file, String key) {
        assertThatThrownBy(() ->
                        WorkingYear.read(
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(key);
    }
}
