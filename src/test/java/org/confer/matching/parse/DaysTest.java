package org.confer.matching.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Property(tries = 2_000)
    void everyDayIsReadAsTheCalendarHasIt(
            @ForAll @IntRange(min = -700_000, max = 2_900_000) int day) {
        assertThat(Days.read(LocalDate.ofEpochDay(day).toString())).isEqualTo(day);
    }

    @Test
    void whatIsNoDayIsMissing() {
        for (String odd :
                new String[] {"", "2026-02-30", "2026-13-01", "2026/01/01", "20a6-01-01"}) {
            assertThat(Days.read(odd)).isEqualTo(Profile.MISSING);
        }
    }
}
