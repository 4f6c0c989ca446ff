package org.confer.consolidation;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A proposal was made, dropped, decided or carried out. */
public record ConsolidationChanged(ConsolidationId consolidation, Message account)
        implements Audited {

    @Override
    public String subject() {
        return "consolidation";
    }

    @Override
    public long subjectId() {
        return consolidation.value();
    }
}
