package org.confer.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.confer.topic.TopicState;
import org.junit.jupiter.api.Test;

class StatesTest {

    @Test
    void everyStateOfAMeetingIsReachedAndIssuedMinutesCloseIt() {
        assertThat(reached(EnumSet.of(MeetingState.PLANNING), MeetingState::next))
                .containsExactlyInAnyOrder(MeetingState.values());
        assertThat(MeetingState.ISSUED.next()).isEmpty();
        assertThat(MeetingState.CANCELLED.next()).isEmpty();
    }

    @Test
    void aMeetingThatSatIsNeverCalledOff() {
        assertThat(reached(EnumSet.of(MeetingState.IN_SESSION), MeetingState::next))
                .doesNotContain(MeetingState.CANCELLED, MeetingState.POSTPONED);
    }

    @Test
    void everyStateOfATopicIsReachedAndADecidedOneStays() {
        assertThat(reached(EnumSet.of(TopicState.DRAFT), TopicState::next))
                .containsExactlyInAnyOrder(TopicState.values());
        assertThat(TopicState.DECIDED.next()).isEmpty();
        assertThat(TopicState.DEFERRED.next()).contains(TopicState.SCHEDULED);
    }

    private static <S extends Enum<S>> Set<S> reached(EnumSet<S> from, Function<S, Set<S>> next) {
        Set<S> known = new HashSet<>(from);
        while (true) {
            Set<S> more = new HashSet<>(known);
            known.forEach(state -> more.addAll(next.apply(state)));
            if (!known.addAll(more)) {
                return known;
            }
        }
    }
}
