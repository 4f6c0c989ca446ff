package org.confer.datepoll;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.booking.RoomId;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.meeting.MeetingId;
import org.confer.scheduling.Need;
import org.jspecify.annotations.Nullable;

/**
 * A date poll as far as whoever asks may see it.
 *
 * @param lead short name of the unit that convenes
 * @param zone the conference's clock
 * @param candidates by time
 * @param voices those whose answers may be seen; the units as they sit, then the guests
 */
public record PollListing(
        PollId id,
        MeetingId meeting,
        String title,
        String conference,
        String lead,
        ZoneId zone,
        PollState state,
        Instant openedAt,
        Instant deadline,
        String note,
        OthersShown othersShown,
        List<Candidate> candidates,
        List<Voice> voices) {

    public PollListing {
        candidates = List.copyOf(candidates);
        voices = List.copyOf(voices);
    }

    /** Whether one may still answer. */
    public boolean takesAnswers(Instant now) {
        return state == PollState.OPEN && now.isBefore(deadline);
    }

    public Optional<Candidate> chosen() {
        return candidates.stream().filter(Candidate::chosen).findFirst();
    }

    public Optional<Candidate> find(CandidateId id) {
        return candidates.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Voice> of(DepartmentId unit) {
        return voices.stream().filter(voice -> unit.equals(voice.unit())).findFirst();
    }

    public Optional<Voice> of(GuestId guest) {
        return voices.stream().filter(voice -> guest.equals(voice.guest())).findFirst();
    }

    /**
     * Best first: with whom the meeting cannot do without, then with the most of those who must
     * attend, then by how many can come and how gladly, then the earliest.
     */
    public List<Candidate> ranked() {
        return candidates.stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Candidate one) -> one.tally().chairSaysNo() ? 1 : 0)
                                .thenComparingInt(one -> one.tally().requiredNo())
                                .thenComparingInt(one -> one.tally().no())
                                .thenComparingInt(one -> -one.tally().yes())
                                .thenComparing(Candidate::period))
                .toList();
    }

    PollListing withCandidates(List<Candidate> others) {
        return new PollListing(
                id,
                meeting,
                title,
                conference,
                lead,
                zone,
                state,
                openedAt,
                deadline,
                note,
                othersShown,
                others,
                voices);
    }

    /** Only what one may see who answers for that unit or is that guest. */
    PollListing seenBy(OthersShown shown, java.util.function.Predicate<Voice> own) {
        return new PollListing(
                id,
                meeting,
                title,
                conference,
                lead,
                zone,
                state,
                openedAt,
                deadline,
                note,
                shown,
                candidates.stream().map(one -> one.seenWith(shown)).toList(),
                voices.stream()
                        .filter(voice -> shown == OthersShown.NAMES || own.test(voice))
                        .map(voice -> own.test(voice) ? voice : voice.withoutRemark())
                        .toList());
    }

    /**
     * One of the times.
     *
     * @param roomName empty without a room of its own
     * @param roomTaken whether somebody else took that room meanwhile
     */
    public record Candidate(
            CandidateId id,
            Period period,
            @Nullable RoomId room,
            String roomName,
            boolean roomTaken,
            boolean chosen,
            Tally tally) {

        Candidate with(Tally other) {
            return new Candidate(id, period, room, roomName, roomTaken, chosen, other);
        }

        Candidate withRoomTaken() {
            return new Candidate(id, period, room, roomName, true, chosen, tally);
        }

        private Candidate seenWith(OthersShown shown) {
            return switch (shown) {
                case NOTHING -> with(Tally.NONE);
                case COUNTS -> with(tally.withoutNames());
                case NAMES -> this;
            };
        }
    }

    /**
     * What was said to one time.
     *
     * @param open how many have not said anything
     * @param requiredNo how many said no who must attend, the chair among them
     * @param missing their names; empty where names are not shown
     */
    public record Tally(
            int yes,
            int ifNeedBe,
            int no,
            int open,
            boolean chairSaysNo,
            int requiredNo,
            List<String> missing) {

        static final Tally NONE = new Tally(0, 0, 0, 0, false, 0, List.of());

        public Tally {
            missing = List.copyOf(missing);
        }

        static Tally of(CandidateId candidate, List<Voice> voices) {
            List<Voice> against =
                    voices.stream()
                            .filter(voice -> voice.need() != Need.OPTIONAL)
                            .filter(voice -> voice.votes().get(candidate) == Choice.NO)
                            .toList();
            return new Tally(
                    count(candidate, voices, Choice.YES),
                    count(candidate, voices, Choice.IF_NEED_BE),
                    count(candidate, voices, Choice.NO),
                    (int) voices.stream().filter(v -> !v.votes().containsKey(candidate)).count(),
                    against.stream().anyMatch(voice -> voice.need() == Need.INDISPENSABLE),
                    against.size(),
                    against.stream().map(Voice::name).toList());
        }

        private static int count(CandidateId candidate, List<Voice> voices, Choice choice) {
            return (int)
                    voices.stream().filter(voice -> voice.votes().get(candidate) == choice).count();
        }

        private Tally withoutNames() {
            return new Tally(yes, ifNeedBe, no, open, chairSaysNo, requiredNo, List.of());
        }
    }

    /**
     * A unit or a guest and what it said.
     *
     * @param unit null for a guest, and the other way round
     * @param votes by candidate; those to which nothing was said are missing
     * @param remark may be empty
     */
    public record Voice(
            @Nullable DepartmentId unit,
            @Nullable GuestId guest,
            String name,
            Need need,
            Map<CandidateId, Choice> votes,
            String remark) {

        public Voice {
            votes = Map.copyOf(votes);
        }

        private Voice withoutRemark() {
            return new Voice(unit, guest, name, need, votes, "");
        }
    }
}
