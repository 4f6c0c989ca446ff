package org.confer.sitting;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.confer.conference.Quorum;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;
import org.jspecify.annotations.Nullable;

/**
 * What of a meeting does not depend on who looks, after one change of it: read once, when the first
 * of its followers needs it. A hundred screens would else ask a hundred times for the same roll.
 */
public final class CommonReading {

    /** Not to be shown as it is: {@link Boards} leaves out what somebody may not see. */
    record Whole(
            List<SeatListing> seats,
            Map<SeatId, List<SeatListing.Stay>> stays,
            Quorum quorum,
            Map<AgendaItemId, AgendaItemListing.Times> times,
            List<Paragraph> paragraphs) {}

    private @Nullable Whole read;

    /** Nothing is read yet. */
    public CommonReading() {}

    synchronized Whole of(Supplier<Whole> reader) {
        Whole known = read;
        if (known == null) {
            known = reader.get();
            read = known;
        }
        return known;
    }
}
