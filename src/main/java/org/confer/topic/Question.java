package org.confer.topic;

import java.util.Set;
import org.confer.kernel.DepartmentId;

/**
 * A matter on which units are asked for an opinion.
 *
 * @param title what it is about
 * @param address its page, relative to the application
 * @param asked units that may give an opinion
 * @param open whether opinions are still taken
 */
public record Question(String title, String address, Set<DepartmentId> asked, boolean open) {

    public Question {
        asked = Set.copyOf(asked);
    }
}
