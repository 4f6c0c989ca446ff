package org.confer.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.confer.booking.RoomListing;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.scheduling.SlotAnswer.Found;
import org.confer.scheduling.SlotAnswer.Relaxation;
import org.confer.scheduling.SlotQuestion.Candidate;
import org.confer.scheduling.SlotQuestion.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Puts the answer of the search into words: why a slot is there, who is missing, what is in the
 * way.
 */
final class SlotWords {

    private static final int FREE = 100;
    private static final int TENTATIVE = 50;
    private static final int UNKNOWN = 49;

    private final SlotWish wish;
    private final List<Participant> participants;
    private final List<RoomListing> rooms;
    private final Function<DepartmentId, String> names;

    /**
     * @param participants the units in the order of the wish, then the rooms if any is needed
     */
    SlotWords(
            SlotWish wish,
            List<Participant> participants,
            List<RoomListing> rooms,
            Function<DepartmentId, String> names) {
        this.wish = wish;
        this.participants = participants;
        this.rooms = rooms;
        this.names = names;
    }

    Slots tell(SlotAnswer answer, SlotPicture picture) {
        return new Slots(
                answer.found().stream().map(this::slot).toList(),
                answer.possible(),
                answer.relaxations().stream().map(this::relaxation).toList(),
                answer.fewestExcused().filter(e -> !e.participants().isEmpty()).map(this::excuse),
                picture);
    }

    private Slots.Slot slot(Found found) {
        List<Slots.Attendance> units = new ArrayList<>();
        for (int i = 0; i < wish.units().size(); i++) {
            units.add(attendance(wish.units().get(i), participants.get(i), found.period()));
        }
        return new Slots.Slot(
                found.period(),
                confidence(units),
                room(found.period()),
                reasons(found, units),
                units);
    }

    private Slots.Attendance attendance(
            SlotWish.Unit unit, Participant participant, Period period) {
        int best = 0;
        Busyness least = Busyness.OUT_OF_OFFICE;
        for (int i = participant.candidates().size() - 1; i >= 0; i--) {
            Busyness busyness = participant.candidates().get(i).busy().during(period);
            if (busyness.compareTo(least) <= 0) {
                best = i;
                least = busyness;
            }
        }
        return new Slots.Attendance(
                unit.department(),
                unit.candidates().isEmpty() ? null : unit.candidates().get(best),
                best > 0,
                least,
                participant.candidates().get(best).known());
    }

    private static int confidence(List<Slots.Attendance> units) {
        int sum = 0;
        for (Slots.Attendance unit : units) {
            sum +=
                    switch (unit.busyness()) {
                        case FREE -> unit.known() ? FREE : UNKNOWN;
                        case TENTATIVE -> TENTATIVE;
                        case BUSY, OUT_OF_OFFICE -> 0;
                    };
        }
        return sum / units.size();
    }

    private @Nullable RoomListing room(Period period) {
        if (rooms.isEmpty()) {
            return null;
        }
        RoomListing free = room(period, Busyness.FREE);
        return free == null ? room(period, Busyness.TENTATIVE) : free;
    }

    private @Nullable RoomListing room(Period period, Busyness wanted) {
        List<Candidate> candidates = participants.getLast().candidates();
        for (int i = 0; i < rooms.size(); i++) {
            if (candidates.get(i).busy().during(period) == wanted) {
                return rooms.get(i);
            }
        }
        return null;
    }

    private List<Message> reasons(Found found, List<Slots.Attendance> units) {
        List<Message> reasons = new ArrayList<>();
        List<String> missing = named(units, u -> u.busyness().compareTo(Busyness.BUSY) >= 0);
        List<String> tentative = named(units, u -> u.busyness() == Busyness.TENTATIVE);
        List<String> substitutes =
                named(units, u -> u.substitute() && u.busyness().compareTo(Busyness.BUSY) < 0);
        List<String> unknown = named(units, u -> !u.known());
        if (missing.isEmpty() && tentative.isEmpty() && unknown.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.allFree"));
        } else if (missing.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.nobodyBusy"));
        } else {
            reasons.add(Message.of("scheduling.slot.missing", missing));
        }
        if (!tentative.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.tentative", tentative));
        }
        if (!substitutes.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.substitutes", substitutes));
        }
        if (!rooms.isEmpty() && room(found.period(), Busyness.FREE) == null) {
            reasons.add(Message.of("scheduling.slot.roomAskedFor"));
        }
        if (!unknown.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.unknown", unknown));
        }
        fairness(found.period(), reasons);
        if (found.overLunch()) {
            reasons.add(Message.of("scheduling.slot.overLunch"));
        }
        if (found.edges() > 0) {
            reasons.add(Message.of("scheduling.slot.withoutBreak", found.edges()));
        }
        if (!found.splitsTheDay()) {
            reasons.add(Message.of("scheduling.slot.splitsNothing"));
        }
        reasons.add(
                found.day() == 0
                        ? Message.of("scheduling.slot.firstDay")
                        : Message.of("scheduling.slot.laterDay", found.day()));
        return reasons;
    }

    /** Who would have to come outside its hours, and who had to stand back before. */
    private void fairness(Period period, List<Message> reasons) {
        List<String> outside = new ArrayList<>();
        List<String> again = new ArrayList<>();
        List<String> spared = new ArrayList<>();
        for (int i = 0; i < wish.units().size(); i++) {
            Participant participant = participants.get(i);
            if (participant.burden() == 0 && participant.away().isEmpty()) {
                continue;
            }
            String name = names.apply(wish.units().get(i).department());
            boolean away = participant.away().during(period) != Busyness.FREE;
            if (away) {
                outside.add(name);
            }
            if (participant.burden() > 0) {
                boolean free =
                        participant.candidates().stream()
                                .anyMatch(one -> one.busy().during(period) == Busyness.FREE);
                (away || !free ? again : spared).add(name);
            }
        }
        if (!outside.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.outsideHours", outside));
        }
        if (!again.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.standsBackAgain", again));
        } else if (!spared.isEmpty()) {
            reasons.add(Message.of("scheduling.slot.spares", spared));
        }
    }

    private List<String> named(
            List<Slots.Attendance> units, java.util.function.Predicate<Slots.Attendance> wanted) {
        List<String> named = new ArrayList<>();
        for (Slots.Attendance unit : units) {
            if (wanted.test(unit)) {
                named.add(names.apply(unit.department()));
            }
        }
        return named;
    }

    private Slots.Relaxation relaxation(Relaxation relaxation) {
        Message words =
                switch (relaxation) {
                    case Relaxation.Without without ->
                            without.participant() < wish.units().size()
                                    ? Message.of(
                                            "scheduling.slot.ifExcused",
                                            names.apply(
                                                    wish.units()
                                                            .get(without.participant())
                                                            .department()),
                                            without.opens())
                                    : Message.of("scheduling.slot.ifNoRoom", without.opens());
                    case Relaxation.LongerHours longer ->
                            Message.of("scheduling.slot.ifLongerHours", longer.opens());
                    case Relaxation.ShorterMeeting shorter ->
                            Message.of(
                                    "scheduling.slot.ifShorter",
                                    shorter.minutes(),
                                    shorter.opens());
                };
        return new Slots.Relaxation(relaxation.opens(), relaxation.first(), words);
    }

    private Slots.Excuse excuse(SlotAnswer.Excuse excuse) {
        List<DepartmentId> units =
                excuse.participants().stream()
                        .map(place -> wish.units().get(place).department())
                        .toList();
        return new Slots.Excuse(
                excuse.period(),
                units,
                Message.of("scheduling.slot.excuse", units.stream().map(names).toList()));
    }
}
