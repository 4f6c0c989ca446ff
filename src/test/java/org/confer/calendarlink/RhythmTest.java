package org.confer.calendarlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void aCalendarIsFetchedAsOftenAsItAsksWithinBounds() {
        assertThat(Rhythm.every(null)).hasHours(1);
        assertThat(Rhythm.every(Duration.ofHours(6))).hasHours(6);
        assertThat(Rhythm.every(Duration.ofSeconds(1))).hasMinutes(15);
        assertThat(Rhythm.every(Duration.ofDays(3000))).hasHours(24);
    }

    @Test
    void itIsTriedLessAndLessOftenAndAtLeastOnceADay() {
        assertThat(
                        IntStream.of(1, 2, 3, 8, 9, 10, 1000)
                                .mapToObj(failures -> Rhythm.afterFailure(failures, null)))
                .containsExactly(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(640),
                        Duration.ofMinutes(1280),
                        Duration.ofHours(24),
                        Duration.ofHours(24));
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsLeftAloneForADayAtMost() {
        assertThat(Rhythm.afterFailure(1, Duration.ofHours(2))).hasHours(2);
        assertThat(Rhythm.afterFailure(4, Duration.ofSeconds(1))).hasMinutes(40);
        assertThat(Rhythm.afterFailure(1, Duration.ofDays(100))).hasHours(24);
    }
}
