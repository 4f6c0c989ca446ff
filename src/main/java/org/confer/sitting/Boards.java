package org.confer.sitting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingRights;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.sitting.CommonReading.Whole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What live pages show, each in one transaction and with few questions to the database. */
@Service
@Transactional
public class Boards {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Seats seats;
    private final ParagraphStore paragraphs;
    private final SetAsideStore aside;

    Boards(
            Meetings meetings,
            Agendas agendas,
            Seats seats,
            ParagraphStore paragraphs,
            SetAsideStore aside) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.seats = seats;
        this.paragraphs = paragraphs;
        this.aside = aside;
    }

    /**
     * @param common what is not older than the change that is to be shown; a fresh one reads all
     *     anew
     * @throws org.confer.kernel.NotPermitted if one may not even see the meeting
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public Board of(MeetingId id, CommonReading common) {
        MeetingListing meeting = meetings.find(id);
        MeetingRights rights = meetings.rights(id);
        List<AgendaItemListing> items = agendas.of(id);
        Set<AgendaItemId> seen =
                items.stream().map(AgendaItemListing::id).collect(Collectors.toSet());
        Whole whole = common.of(() -> whole(id));
        return new Board(
                meeting,
                items,
                withoutCopies(rights.seesWhole() ? whole.seats() : seats.of(id)),
                rights.seesWhole() ? whole.stays() : seats.stays(id),
                whole.quorum(),
                whole.times().entrySet().stream()
                        .filter(time -> seen.contains(time.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                whole.paragraphs().stream().filter(one -> seen.contains(one.item())).toList(),
                rights.runs() ? aside.of(List.copyOf(seen)) : List.of());
    }

    private static List<SeatListing> withoutCopies(Collection<SeatListing> all) {
        return all.stream().filter(seat -> seat.role() != SeatRole.COPY).toList();
    }

    private Whole whole(MeetingId id) {
        return new Whole(
                seats.all(id),
                seats.allStays(id),
                seats.quorum(id),
                agendas.allTimes(id).stream()
                        .collect(
                                Collectors.toMap(
                                        AgendaItemListing.Times::item, Function.identity())),
                paragraphs.of(agendas.whole(id).stream().map(AgendaItemListing::id).toList()));
    }
}
