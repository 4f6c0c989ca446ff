package org.confer.organisation;

import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;

/**
 * One through whom a department is reached.
 *
 * @param deputy stands in for the first liaison officer
 */
public record LiaisonOfficer(
        PersonId person, String name, String post, DepartmentId department, boolean deputy) {}
