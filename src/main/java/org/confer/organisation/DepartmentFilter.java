package org.confer.organisation;

import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.kernel.Tier;

/**
 * Which departments a list shows.
 *
 * @param search part of the name, short name or another name; empty for all
 * @param tier only this level of government
 * @param closedToo whether closed departments are shown
 * @param order what the list is ordered by
 */
public record DepartmentFilter(String search, Optional<Tier> tier, boolean closedToo, Order order) {

    /** What a list of departments may be ordered by. */
    public enum Order {
        NAME,
        /** The highest level first. */
        LEVEL;

        public Message label() {
            return Message.of("organisation.departmentOrder." + name());
        }
    }

    public static DepartmentFilter named(String search) {
        return new DepartmentFilter(search, Optional.empty(), false, Order.NAME);
    }
}
