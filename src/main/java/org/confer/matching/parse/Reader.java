package org.confer.matching.parse;

import java.util.List;
import org.confer.matching.Item;
import org.confer.matching.Remark;

/** Turns items into profiles. One reader serves one thread. */
public sealed interface Reader permits PlanReader, RecordReader {

    /** Never fails on what the item holds: what cannot be read is missing, and told by a remark. */
    Profile read(Item item);

    /** What was odd since the last call. */
    List<Remark> remarks();
}
