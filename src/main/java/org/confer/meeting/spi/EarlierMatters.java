package org.confer.meeting.spi;

import java.util.List;
import org.confer.conference.ConferenceId;

/**
 * What earlier meetings left to be done; a Spring bean of another module. It enters the agenda of
 * the next meeting by itself, under the status of matters decided earlier.
 */
public interface EarlierMatters {

    /** Those of the conference that are not finished, the most urgent first; whoever asks. */
    List<EarlierMatter> unfinished(ConferenceId conference);
}
