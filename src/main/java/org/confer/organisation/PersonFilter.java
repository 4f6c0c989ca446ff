package org.confer.organisation;

import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;

/**
 * Which people a list shows.
 *
 * @param search part of the name, post, mail address or department; empty for all
 * @param department only people of this department
 * @param formerToo whether people who left are shown
 * @param order what the list is ordered by
 */
public record PersonFilter(
        String search, Optional<DepartmentId> department, boolean formerToo, Order order) {

    /** What a list of people may be ordered by. */
    public enum Order {
        NAME,
        DEPARTMENT;

        public Message label() {
            return Message.of("organisation.personOrder." + name());
        }
    }

    public static PersonFilter named(String search) {
        return new PersonFilter(search, Optional.empty(), false, Order.NAME);
    }
}
