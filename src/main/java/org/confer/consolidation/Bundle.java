package org.confer.consolidation;

import java.util.List;
import org.confer.kernel.DepartmentId;

/**
 * Proposals that a meeting treats as one.
 *
 * @param department whose secretariat tied it
 * @param proposals their keys, rising
 */
public record Bundle(
        BundleId id, DepartmentId department, String title, List<ConsolidationId> proposals) {}
