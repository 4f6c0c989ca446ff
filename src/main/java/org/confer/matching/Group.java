package org.confer.matching;

import java.util.List;

/**
 * Items that repeat one another.
 *
 * @param id stays the same when items are added, as long as the group keeps its founding member; it
 *     is that member's id
 * @param members ids, sorted; at least two
 * @param cohesion lowest average probability at which two halves of the group were joined, 0 to 1
 */
public record Group(String id, List<String> members, double cohesion) {

    public Group {
        members = List.copyOf(members);
    }
}
