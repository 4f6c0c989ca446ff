package org.confer.topic;

import org.confer.conference.ConferenceId;
import org.jspecify.annotations.Nullable;

/**
 * Which topics a list shows.
 *
 * @param search words in the title or the text; empty for all
 * @param state null for all
 * @param conference null for all
 */
public record TopicFilter(
        String search, @Nullable TopicState state, @Nullable ConferenceId conference) {

    public static final TopicFilter ALL = new TopicFilter("", null, null);
}
