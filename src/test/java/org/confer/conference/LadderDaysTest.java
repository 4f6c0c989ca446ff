package org.confer.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

/** Who is nearer to an action is told first. */
class LadderDaysTest {

    @Test
    void stepsComeOneAfterTheOtherOrOnTheSameDay() {
        assertThat(new LadderDays(2, 2, 60).unitHead()).isEqualTo(2);
        refused("conference.ladder.order", 3, 2, 5);
        refused("conference.ladder.order", 1, 5, 4);
        refused("conference.ladder.range", 0, 1, 2);
        refused("conference.ladder.range", 1, 2, 61);
    }

    private static void refused(String key, int person, int unitHead, int convener) {
        assertThatThrownBy(() -> new LadderDays(person, unitHead, convener))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.reason().key()).isEqualTo(key));
    }
}
