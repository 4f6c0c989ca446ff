package org.confer.organisation;

import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A department as lists show it.
 *
 * @param name official name
 * @param shortName name used in tables and minutes
 * @param alsoNamed further names found in files that agencies send
 * @param parent the department above, if any
 */
public record DepartmentListing(
        DepartmentId id,
        String name,
        String shortName,
        List<String> alsoNamed,
        Tier tier,
        boolean active,
        @Nullable DepartmentId parent) {}
