package org.confer.conference;

import org.confer.kernel.DepartmentId;

/**
 * A department as pages and papers about meetings name it.
 *
 * @param name its short name
 */
public record Unit(DepartmentId id, String name) {}
