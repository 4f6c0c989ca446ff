package org.confer.planimport;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.training.PlanImportId;

/**
 * A plan file was imported.
 *
 * @param fileName as it was sent
 * @param added plans that were not there before
 * @param changed plans that the file corrected
 * @param withdrawn plans that it no longer had and that were withdrawn
 */
public record PlansImported(
        PlanImportId importId, String fileName, int added, int changed, int withdrawn)
        implements Audited {

    @Override
    public String subject() {
        return "plan-import";
    }

    @Override
    public long subjectId() {
        return importId.value();
    }

    @Override
    public Message account() {
        return Message.of("planimport.account", fileName, added, changed, withdrawn);
    }
}
