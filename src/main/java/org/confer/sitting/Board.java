package org.confer.sitting;

import java.util.List;
import java.util.Map;
import org.confer.conference.Quorum;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;

/**
 * Everything that the live page shows of a meeting at one moment, as far as one person may see it.
 *
 * @param items in order
 * @param seats without those that only get a copy
 * @param quorum by the roll as it stands
 * @param times how long each item has taken
 * @param paragraphs of the items, in order
 * @param aside texts over which somebody who writes has to choose, oldest first; for those who
 *     write
 */
public record Board(
        MeetingListing meeting,
        List<AgendaItemListing> items,
        List<SeatListing> seats,
        Map<SeatId, List<SeatListing.Stay>> stays,
        Quorum quorum,
        Map<AgendaItemId, AgendaItemListing.Times> times,
        List<Paragraph> paragraphs,
        List<SetAside> aside) {

    public Board {
        items = List.copyOf(items);
        seats = List.copyOf(seats);
        stays = Map.copyOf(stays);
        times = Map.copyOf(times);
        paragraphs = List.copyOf(paragraphs);
        aside = List.copyOf(aside);
    }

    public List<SeatListing.Stay> stays(SeatListing seat) {
        return stays.getOrDefault(seat.id(), List.of());
    }

    public List<Paragraph> paragraphs(AgendaItemId item) {
        return paragraphs.stream().filter(one -> one.item().equals(item)).toList();
    }

    public List<SetAside> aside(AgendaItemId item) {
        return aside.stream().filter(one -> one.item().equals(item)).toList();
    }

    /** Units that were there at any time. */
    public List<SeatListing> came() {
        return seats.stream().filter(SeatListing::cameAtAll).toList();
    }
}
