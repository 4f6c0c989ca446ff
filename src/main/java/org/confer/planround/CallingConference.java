package org.confer.planround;

import java.time.ZoneId;
import org.confer.conference.ConferenceId;

/**
 * A conference that may call for plans.
 *
 * @param zone the clock on which its deadlines are
 */
public record CallingConference(ConferenceId id, String name, ZoneId zone) {}
