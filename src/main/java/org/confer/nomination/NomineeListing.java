package org.confer.nomination;

import java.time.Instant;
import java.util.List;
import org.confer.kernel.DepartmentId;

/**
 * Somebody who is sent to a training, as far as one may see.
 *
 * @param conflicts what is to be minded, the gravest first
 */
public record NomineeListing(
        NomineeId id,
        DepartmentId unit,
        String unitName,
        String name,
        String post,
        Instant at,
        List<NominationConflict> conflicts) {}
