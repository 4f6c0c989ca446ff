package org.confer.kernel;

import java.util.List;

/**
 * A module's answer to "what waits for the current user?"; a Spring bean, asked for the start page.
 * Answers only with what the user may see, and with an empty list to whom it does not concern.
 */
public interface AwaitedSource {

    /** At most a hundred entries, the most urgent ones. */
    List<Awaited> awaited();
}
