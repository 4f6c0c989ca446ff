package org.confer.planimport;

import org.confer.kernel.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * A name under which a file speaks of an agency, and the department it is taken for.
 *
 * @param name as the file says it; empty where the file says none
 * @param rows accepted rows under this name
 * @param department null while nobody has said which it is; its rows are refused
 * @param permitted whether the person at work may import plans of that department
 */
public record AgencyChoice(
        String name, int rows, @Nullable DepartmentId department, boolean permitted) {}
