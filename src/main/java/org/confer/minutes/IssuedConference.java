package org.confer.minutes;

import org.confer.conference.ConferenceId;

/** A conference of which there are issued minutes to read. */
public record IssuedConference(ConferenceId id, String name) {}
