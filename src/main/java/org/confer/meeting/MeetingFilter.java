package org.confer.meeting;

import org.confer.conference.ConferenceId;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings a list shows.
 *
 * @param search words in the title, the place or the conference's name; empty for all
 * @param state null for all
 * @param conference null for all
 */
public record MeetingFilter(
        String search, @Nullable MeetingState state, @Nullable ConferenceId conference) {

    public static final MeetingFilter ALL = new MeetingFilter("", null, null);
}
