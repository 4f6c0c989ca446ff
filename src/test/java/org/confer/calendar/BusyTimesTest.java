package org.confer.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.Period;

class BusyTimesTest {

    @Example
    void theStrongerOfTwoTimesCountsWhereTheyLieOverEachOther() {
        BusyTimes times =
                BusyTimes.of(
                        List.of(
                                time("08:00", "12:00", Busyness.TENTATIVE),
                                time("09:00", "10:00", Busyness.OUT_OF_OFFICE),
                                time("10:00", "11:00", Busyness.BUSY)));
        assertThat(times.within(period("00:00", "23:00")))
                .containsExactly(
                        time("08:00", "09:00", Busyness.TENTATIVE),
                        time("09:00", "10:00", Busyness.OUT_OF_OFFICE),
                        time("10:00", "11:00", Busyness.BUSY),
                        time("11:00", "12:00", Busyness.TENTATIVE));
        assertThat(times.during(period("11:30", "13:00"))).isEqualTo(Busyness.TENTATIVE);
        assertThat(times.during(period("12:00", "13:00"))).isEqualTo(Busyness.FREE);
    }

    @Property
    void packingLosesNothing(@ForAll long seed) {
        BusyTimes times = BusyTimes.of(random(new Random(seed)));
        assertThat(PackedBusyTimes.unpack(PackedBusyTimes.pack(times))).isEqualTo(times);
    }

    @Property
    void everyMinuteHasTheStrongestOfItsTimes(@ForAll long seed) {
        Random random = new Random(seed);
        List<BusyTime> one = random(random);
        List<BusyTime> other = random(random);
        BusyTimes together = BusyTimes.of(one).and(BusyTimes.of(other));
        List<BusyTime> all = new ArrayList<>(one);
        all.addAll(other);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 200; i++) {
            Instant minute = start.plusSeconds(60L * random.nextInt(12_000));
            int strongest =
                    all.stream()
                            .filter(time -> time.period().contains(minute))
                            .mapToInt(time -> time.busyness().ordinal())
                            .max()
                            .orElse(0);
            assertThat(together.during(new Period(minute, minute.plusSeconds(60))).ordinal())
                    .isEqualTo(strongest);
        }
    }

    @Property
    void bytesCutShortAreRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] packed = PackedBusyTimes.pack(BusyTimes.of(random(random)));
        byte[] cut = Arrays.copyOf(packed, random.nextInt(packed.length));
        assertThatThrownBy(() -> PackedBusyTimes.unpack(cut))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BusyTime> random(Random random) {
        List<BusyTime> times = new ArrayList<>();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = random.nextInt(30); i >= 0; i--) {
            Instant from = start.plusSeconds(60L * random.nextInt(10_000));
            times.add(
                    new BusyTime(
                            new Period(from, from.plusSeconds(60L + 60L * random.nextInt(2000))),
                            Busyness.values()[1 + random.nextInt(3)]));
        }
        return times;
    }

    private static BusyTime time(String from, String until, Busyness busyness) {
        return new BusyTime(period(from, until), busyness);
    }

    private static Period period(String from, String until) {
        return new Period(
                Instant.parse("2026-03-05T" + from + ":00Z"),
                Instant.parse("2026-03-05T" + until + ":00Z"));
    }
}
