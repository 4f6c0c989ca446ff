package org.confer.organisation;

import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;

/** A person as lists show them. */
public record PersonListing(
        PersonId id,
        String name,
        String post,
        String email,
        String phone,
        DepartmentId department,
        String departmentName,
        boolean active) {}
