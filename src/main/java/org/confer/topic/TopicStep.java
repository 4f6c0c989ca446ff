package org.confer.topic;

import java.time.Instant;

/**
 * A step that a topic took.
 *
 * @param reason may be empty
 * @param person name of who took it
 */
public record TopicStep(TopicState state, String reason, String person, Instant at) {}
