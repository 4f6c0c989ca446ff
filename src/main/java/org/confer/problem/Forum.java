package org.confer.problem;

import org.confer.conference.ConferenceId;

/**
 * A conference that takes problems, as strangers may know it.
 *
 * @param name what it is called
 */
public record Forum(ConferenceId id, String name) {}
