package org.confer.conference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuorumTest {

    @Test
    void rulesCountUnitsAsCharterSays() {
        assertThat(QuorumRule.HALF.of(7, 4)).isEqualTo(new Quorum(7, 4, 4));
        assertThat(QuorumRule.HALF.of(8, 4).met()).isTrue();
        assertThat(QuorumRule.MORE_THAN_HALF.of(8, 4).met()).isFalse();
        assertThat(QuorumRule.TWO_THIRDS.of(7, 4).met()).isFalse();
        assertThat(QuorumRule.TWO_THIRDS.of(7, 5).met()).isTrue();
        assertThat(QuorumRule.ALL.of(3, 2).met()).isFalse();
    }

    @Test
    void nobodyIsNeverEnough() {
        for (QuorumRule rule : QuorumRule.values()) {
            assertThat(rule.of(0, 0).met()).isFalse();
        }
    }

    @Property
    void allPresentIsAlwaysEnoughAndEachRuleAsksAsMuchAsTheOneBefore(
            @ForAll @IntRange(min = 1, max = 500) int units) {
        for (QuorumRule rule : QuorumRule.values()) {
            assertThat(rule.of(units, units).met()).isTrue();
        }
        assertThat(QuorumRule.MORE_THAN_HALF.needed(units))
                .isGreaterThanOrEqualTo(QuorumRule.HALF.needed(units));
        assertThat(3 * QuorumRule.TWO_THIRDS.needed(units)).isGreaterThanOrEqualTo(2 * units);
    }
}
