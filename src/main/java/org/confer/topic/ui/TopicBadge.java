package org.confer.topic.ui;

import org.confer.shell.Badge;
import org.confer.topic.TopicState;

/** Where a topic stands, in a word and a colour. */
class TopicBadge extends Badge {

    TopicBadge(TopicState state) {
        super(
                state.label(),
                switch (state) {
                    case ACCEPTED, SCHEDULED, DECIDED -> Tone.GOOD;
                    case RETURNED, DEFERRED -> Tone.WARN;
                    default -> Tone.PLAIN;
                });
    }
}
