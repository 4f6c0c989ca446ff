package org.confer.organisation;

import org.confer.kernel.Audited;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;

/** A department was entered, changed or closed. */
public record DepartmentChanged(DepartmentId department, Message account) implements Audited {

    @Override
    public String subject() {
        return "department";
    }

    @Override
    public long subjectId() {
        return department.value();
    }
}
