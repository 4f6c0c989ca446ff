package org.confer.organisation;

import java.util.Optional;
import org.confer.kernel.Tier;

/**
 * Which departments a list shows.
 *
 * @param search part of the name, short name or another name; empty for all
 * @param tier only this level of government
 * @param closedToo whether closed departments are shown
 * @param descending by name from the end of the alphabet
 */
public record DepartmentFilter(
        String search, Optional<Tier> tier, boolean closedToo, boolean descending) {

    public static DepartmentFilter named(String search) {
        return new DepartmentFilter(search, Optional.empty(), false, false);
    }
}
