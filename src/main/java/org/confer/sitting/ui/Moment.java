package org.confer.sitting.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.conference.Quorum;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.MeetingId;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;

/**
 * Who is there, and how long the items have taken, at one moment.
 *
 * @param seats without those that only get a copy
 */
record Moment(
        List<SeatListing> seats,
        Map<SeatId, List<SeatListing.Stay>> stays,
        Quorum quorum,
        Map<AgendaItemId, AgendaItemListing.Times> times) {

    static Moment of(Sources sources, MeetingId meeting) {
        return new Moment(
                sources.seats().of(meeting).stream()
                        .filter(seat -> seat.role() != SeatRole.COPY)
                        .toList(),
                sources.seats().stays(meeting),
                sources.seats().quorum(meeting),
                sources.agendas().times(meeting).stream()
                        .collect(
                                Collectors.toMap(
                                        AgendaItemListing.Times::item, Function.identity())));
    }

    List<SeatListing.Stay> stays(SeatListing seat) {
        return stays.getOrDefault(seat.id(), List.of());
    }

    /** Units that were there at any time. */
    List<SeatListing> came() {
        return seats.stream().filter(SeatListing::cameAtAll).toList();
    }
}
