package org.confer.conference;

import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;

/**
 * Through whose eyes records are read.
 *
 * @param everything an auditor
 * @param preparing an administrator, who sets conferences and first meetings up
 * @param wholeMeetings somebody who works with whole meetings of the own department, in contrast to
 *     an observer
 */
public record Viewer(
        PersonId person,
        DepartmentId department,
        boolean everything,
        boolean preparing,
        boolean wholeMeetings) {}
