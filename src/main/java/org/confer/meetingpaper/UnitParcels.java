package org.confer.meetingpaper;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.conference.Unit;
import org.confer.document.Layout;
import org.confer.invitation.spi.Parcel;
import org.confer.invitation.spi.Parcels;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Messages;
import org.confer.kernel.PublicAddress;
import org.confer.kernel.Sha256;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.paper.PaperListing;
import org.confer.shell.Languages;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPapers;
import org.springframework.stereotype.Component;

/**
 * Packs notice, agenda and papers for the units at a meeting, keeps which state of them each unit
 * was sent, and finds whom they were sent that have changed since.
 */
@Component
class UnitParcels implements Parcels {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Seats seats;
    private final TopicPapers topicPapers;
    private final SendingStore store;
    private final Printing printing;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    UnitParcels(
            Meetings meetings,
            Agendas agendas,
            Seats seats,
            TopicPapers topicPapers,
            SendingStore store,
            Printing printing,
            Messages messages,
            PublicAddress address,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.seats = seats;
        this.topicPapers = topicPapers;
        this.store = store;
        this.printing = printing;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Function<DepartmentId, Parcel> of(MeetingId meeting, Locale language) {
        Locale nearest = Languages.nearest(language);
        return of(
                meetings.find(meeting),
                nearest,
                nearest.equals(Languages.CHINESE) ? Layout.NATIONAL : Layout.NEUTRAL);
    }

    /** What is asked for a unit counts as sent to it. */
    Function<DepartmentId, Parcel> of(MeetingListing meeting, Locale language, Layout layout) {
        State now = state(meeting);
        Packing packing =
                new Packing(
                        printing,
                        language,
                        layout,
                        now.papers(),
                        topicPapers::file,
                        messages,
                        address);
        Map<DepartmentId, Parcel> packed = new HashMap<>();
        return unit ->
                packed.computeIfAbsent(
                        unit,
                        to -> {
                            store.delivered(meeting.id(), to, now.digest(to), clock.instant());
                            return packing.parcel(shown(to, now));
                        });
    }

    /** Units that were sent something else than they would be sent now, by name. */
    List<Unit> outdated(MeetingListing meeting) {
        Map<Unit, String> sent = store.delivered(meeting.id());
        if (sent.isEmpty() || !meeting.state().isOpen()) {
            return List.of();
        }
        State now = state(meeting);
        return sent.entrySet().stream()
                .filter(one -> !one.getValue().equals(now.digest(one.getKey().id())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private State state(MeetingListing meeting) {
        List<AgendaItemListing> items = agendas.whole(meeting.id());
        return new State(
                meeting,
                items,
                seats.all(meeting.id()),
                topicPapers.ofAll(items.stream().map(AgendaItemListing::topic).toList()));
    }

    private Printing.Shown shown(DepartmentId unit, State now) {
        return new Printing.Shown(
                now.meeting(),
                agendas.shownTo(unit, now.meeting().id()),
                now.seats().stream().filter(seat -> now.isShown(seat, unit)).toList(),
                agendas.earlierShownTo(unit, now.meeting()));
    }

    /** A meeting's papers as they stand, whoever may be shown them. */
    private record State(
            MeetingListing meeting,
            List<AgendaItemListing> items,
            List<SeatListing> seats,
            Map<TopicId, List<PaperListing>> papers) {

        /** A unit that only sits in is not told who else comes. */
        boolean isShown(SeatListing seat, DepartmentId unit) {
            return seat.unit().id().equals(unit) || !sitsIn(unit);
        }

        /** Changes whenever something changes that the unit is sent. */
        String digest(DepartmentId unit) {
            String told =
                    items.stream()
                            .filter(item -> !sitsIn(unit) || sitsInOn(unit, item))
                            .map(this::told)
                            .collect(Collectors.joining("\n"));
            return Sha256.hex(meeting.title() + meeting.planned() + meeting.where() + "\n" + told);
        }

        private String told(AgendaItemListing item) {
            return List.of(
                            item.position(),
                            item.title(),
                            item.purpose(),
                            item.proposedBy().name(),
                            item.minutes(),
                            item.confidential(),
                            papers.getOrDefault(item.topic(), List.of()).stream()
                                    .map(PaperListing::fingerprint)
                                    .toList())
                    .toString();
        }

        private boolean sitsIn(DepartmentId unit) {
            return seats.stream()
                    .anyMatch(seat ->
                            seat.unit().id().equals(unit) && seat.role() == SeatRole.SITS_IN);
        }

        private boolean sitsInOn(DepartmentId unit, AgendaItemListing item) {
            return seats.stream()
                    .anyMatch(seat ->
                            seat.unit().id().equals(unit) && seat.sitsInOn().contains(item.id()));
        }
    }
}
