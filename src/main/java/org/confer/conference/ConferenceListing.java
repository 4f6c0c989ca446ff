package org.confer.conference;

import java.time.ZoneId;
import org.confer.kernel.DepartmentId;

/**
 * A joint conference as lists show it.
 *
 * @param zone the clock on which its times are shown
 * @param numberingPrefix stands before the number of issued minutes; may be empty
 * @param members units that are members now, the lead department included
 */
public record ConferenceListing(
        ConferenceId id,
        String name,
        Unit lead,
        QuorumRule quorumRule,
        String numberingPrefix,
        ZoneId zone,
        boolean active,
        int members) {

    public boolean isLedBy(DepartmentId department) {
        return lead.id().equals(department);
    }
}
