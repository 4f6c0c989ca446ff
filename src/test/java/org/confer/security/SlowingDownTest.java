package org.confer.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How guessing is slowed down, without a database. */
class SlowingDownTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

    private final Clock clock = mock(Clock.class);
    private final AddressFailures failures = new AddressFailures(clock);

    @BeforeEach
    void startInTheMorning() {
        when(clock.instant()).thenReturn(MORNING);
    }

    @Test
    void theLockDoublesWithEveryFailureUpToAnHour() {
        assertThat(SignInFailures.lockAfter(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInFailures.lockAfter(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(SignInFailures.lockAfter(10)).isEqualTo(Duration.ofMinutes(32));
        assertThat(SignInFailures.lockAfter(11)).isEqualTo(Duration.ofHours(1));
        assertThat(SignInFailures.lockAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void oneAddressMayFailThirtyTimesAndThenOnceAMinute() {
        failAllFree();
        assertThat(failures.areTooMany("192.0.2.1")).isTrue();
        assertThat(failures.areTooMany("192.0.2.2")).isFalse();

        when(clock.instant()).thenReturn(MORNING.plus(AddressFailures.FORGIVEN_AFTER));
        assertThat(failures.areTooMany("192.0.2.1")).isFalse();
        failures.count("192.0.2.1");
        assertThat(failures.areTooMany("192.0.2.1")).isTrue();
    }

    @Test
    void anAddressThatStayedQuietStartsAfresh() {
        failAllFree();
        when(clock.instant()).thenReturn(MORNING.plus(Duration.ofDays(1)));
        failures.count("192.0.2.1");
        assertThat(failures.areTooMany("192.0.2.1")).isFalse();
    }

    @Test
    void allAddressesOfAnIpv6NetworkCountAsOne() {
        assertThat(AddressFailures.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(AddressFailures.network("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(AddressFailures.network("2001:db8:1:3::1"));
    }

    @Test
    void memoryStaysBoundedHoweverManyAddressesFail() {
        for (int address = 0; address < 3 * AddressFailures.MOST_ADDRESSES; address++) {
            failures.count("address " + address);
        }
        assertThat(failures.size()).isEqualTo(AddressFailures.MOST_ADDRESSES);
    }

    private void failAllFree() {
        for (int failure = 0; failure < AddressFailures.FREE_FAILURES; failure++) {
            assertThat(failures.areTooMany("192.0.2.1")).isFalse();
            failures.count("192.0.2.1");
        }
    }
}
