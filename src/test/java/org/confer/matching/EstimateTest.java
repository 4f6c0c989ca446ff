package org.confer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    /** Figures of Newcombe (1998), table I: 15 of 148. */
    @Test
    void the_interval_is_wilson_s() {
        Estimate estimate = Estimate.of(15, 148);

        assertThat(estimate.low()).isCloseTo(0.0624, within(0.0001));
        assertThat(estimate.high()).isCloseTo(0.1605, within(0.0001));
    }

    @Test
    void nobody_asked_means_nothing_known() {
        assertThat(Estimate.of(0, 0)).isEqualTo(new Estimate(0, 0, 0, 1));
    }

    @Test
    void more_right_than_asked_is_refused() {
        assertThatThrownBy(() -> Estimate.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
