package org.confer.datepoll;

import static org.confer.datepoll.tables.Tables.CANDIDATE;
import static org.confer.datepoll.tables.Tables.GUEST;
import static org.confer.datepoll.tables.Tables.GUEST_LINK;
import static org.confer.datepoll.tables.Tables.KNOWN_MEETING;
import static org.confer.datepoll.tables.Tables.KNOWN_ROOM;
import static org.confer.datepoll.tables.Tables.KNOWN_SEAT;
import static org.confer.datepoll.tables.Tables.OFFICER;
import static org.confer.datepoll.tables.Tables.POLL;
import static org.confer.datepoll.tables.Tables.REMARK;
import static org.confer.datepoll.tables.Tables.REMINDER;
import static org.confer.datepoll.tables.Tables.VOTE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.confer.meeting.SeatRole;
import org.confer.scheduling.Need;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

@Repository
class PollStore {

    private final DSLContext db;

    PollStore(DSLContext db) {
        this.db = db;
    }

    PollId insert(MeetingId meeting, NewPoll poll, PersonId by, Instant now) {
        PollId id =
                db.insertInto(POLL)
                        .set(POLL.MEETING_ID, meeting)
                        .set(POLL.DEADLINE, poll.deadline())
                        .set(POLL.NOTE, poll.note())
                        .set(POLL.OTHERS_SHOWN, poll.othersShown().name())
                        .set(POLL.OPENED_BY_PERSON_ID, by)
                        .set(POLL.OPENED_AT, now)
                        .returningResult(POLL.ID)
                        .fetchSingle()
                        .value1();
        for (NewPoll.Time time : poll.times()) {
            db.insertInto(CANDIDATE)
                    .set(CANDIDATE.POLL_ID, id)
                    .set(CANDIDATE.STARTS_AT, time.period().start())
                    .set(CANDIDATE.ENDS_AT, time.period().end())
                    .set(CANDIDATE.ROOM_ID, time.room())
                    .execute();
        }
        for (NewPoll.Guest guest : poll.guests()) {
            db.insertInto(GUEST)
                    .set(GUEST.POLL_ID, id)
                    .set(GUEST.NAME, guest.name())
                    .set(GUEST.EMAIL, guest.email())
                    .execute();
        }
        return id;
    }

    /** Holds the poll's row until the transaction ends: no answer comes in while it is ended. */
    void lock(PollId id) {
        db.select(POLL.ID).from(POLL).where(POLL.ID.eq(id)).forUpdate().fetch();
    }

    void extend(PollId id, Instant deadline) {
        db.update(POLL).set(POLL.DEADLINE, deadline).where(POLL.ID.eq(id)).execute();
        db.deleteFrom(REMINDER)
                .where(
                        REMINDER.POLL_ID
                                .eq(id)
                                .and(
                                        REMINDER.STEP.in(
                                                PollStepDue.Step.LAST_DAY.name(),
                                                PollStepDue.Step.OVER.name())))
                .execute();
    }

    void end(PollId id, PollState state, Instant now) {
        db.update(POLL)
                .set(POLL.STATE, state.name())
                .set(POLL.ENDED_AT, now)
                .where(POLL.ID.eq(id))
                .execute();
    }

    void choose(CandidateId id) {
        db.update(CANDIDATE).set(CANDIDATE.CHOSEN, true).where(CANDIDATE.ID.eq(id)).execute();
    }

    /** The latest poll of a meeting, with everything in it. */
    Optional<PollListing> latest(MeetingId meeting) {
        return db.select(POLL.ID)
                .from(POLL)
                .where(POLL.MEETING_ID.eq(meeting))
                .orderBy(POLL.ID.desc())
                .limit(1)
                .fetchOptional(POLL.ID)
                .flatMap(this::find);
    }

    Optional<PollListing> find(CandidateId candidate) {
        return db.select(CANDIDATE.POLL_ID)
                .from(CANDIDATE)
                .where(CANDIDATE.ID.eq(candidate))
                .fetchOptional(CANDIDATE.POLL_ID)
                .flatMap(this::find);
    }

    Optional<PollListing> find(GuestId guest) {
        return db.select(GUEST.POLL_ID)
                .from(GUEST)
                .where(GUEST.ID.eq(guest))
                .fetchOptional(GUEST.POLL_ID)
                .flatMap(this::find);
    }

    /** With everything in it; rooms are not looked up. */
    Optional<PollListing> find(PollId id) {
        return db.select(
                        POLL.MEETING_ID,
                        KNOWN_MEETING.TITLE,
                        KNOWN_MEETING.CONFERENCE,
                        KNOWN_MEETING.LEAD,
                        KNOWN_MEETING.ZONE,
                        POLL.STATE,
                        POLL.OPENED_AT,
                        POLL.DEADLINE,
                        POLL.NOTE,
                        POLL.OTHERS_SHOWN)
                .from(POLL)
                .join(KNOWN_MEETING)
                .on(KNOWN_MEETING.MEETING_ID.eq(POLL.MEETING_ID))
                .where(POLL.ID.eq(id))
                .fetchOptional(row -> {
                    List<PollListing.Voice> voices = voices(id, row.value1());
                    return new PollListing(
                            id,
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            ZoneId.of(row.value5()),
                            PollState.valueOf(row.value6()),
                            row.value7(),
                            row.value8(),
                            row.value9(),
                            OthersShown.valueOf(row.value10()),
                            candidates(id).stream()
                                    .map(one -> one.with(PollListing.Tally.of(one.id(), voices)))
                                    .toList(),
                            voices);
                });
    }

    private List<PollListing.Candidate> candidates(PollId id) {
        return db.select(
                        CANDIDATE.ID,
                        CANDIDATE.STARTS_AT,
                        CANDIDATE.ENDS_AT,
                        CANDIDATE.ROOM_ID,
                        coalesce(KNOWN_ROOM.NAME, inline("")),
                        CANDIDATE.CHOSEN)
                .from(CANDIDATE)
                .leftJoin(KNOWN_ROOM)
                .on(KNOWN_ROOM.ROOM_ID.eq(CANDIDATE.ROOM_ID))
                .where(CANDIDATE.POLL_ID.eq(id))
                .orderBy(CANDIDATE.STARTS_AT, CANDIDATE.ENDS_AT, CANDIDATE.ID)
                .fetch(row ->
                        new PollListing.Candidate(
                                row.value1(),
                                new Period(row.value2(), row.value3()),
                                row.value4(),
                                row.value5(),
                                false,
                                row.value6(),
                                PollListing.Tally.NONE));
    }

    private List<PollListing.Voice> voices(PollId id, MeetingId meeting) {
        Result<Record3<DepartmentId, String, String>> seats =
                db.select(KNOWN_SEAT.DEPARTMENT_ID, KNOWN_SEAT.SHORT_NAME, KNOWN_SEAT.ROLE)
                        .from(KNOWN_SEAT)
                        .where(KNOWN_SEAT.MEETING_ID.eq(meeting))
                        .orderBy(
                                case_(KNOWN_SEAT.ROLE)
                                        .when(SeatRole.CHAIR.name(), 0)
                                        .when(SeatRole.ATTENDS.name(), 1)
                                        .otherwise(2),
                                KNOWN_SEAT.SHORT_NAME,
                                KNOWN_SEAT.DEPARTMENT_ID)
                        .fetch();
        Condition ofPoll =
                VOTE.CANDIDATE_ID.in(
                        select(CANDIDATE.ID).from(CANDIDATE).where(CANDIDATE.POLL_ID.eq(id)));
        Map<DepartmentId, Map<CandidateId, Choice>> ofUnits =
                db.select(VOTE.DEPARTMENT_ID, VOTE.CANDIDATE_ID, VOTE.CHOICE)
                        .from(VOTE)
                        .where(ofPoll.and(VOTE.DEPARTMENT_ID.isNotNull()))
                        .collect(PollStore.votes());
        Map<GuestId, Map<CandidateId, Choice>> ofGuests =
                db.select(VOTE.GUEST_ID, VOTE.CANDIDATE_ID, VOTE.CHOICE)
                        .from(VOTE)
                        .where(ofPoll.and(VOTE.GUEST_ID.isNotNull()))
                        .collect(PollStore.votes());
        Map<DepartmentId, String> unitRemarks =
                db.select(REMARK.DEPARTMENT_ID, REMARK.BODY)
                        .from(REMARK)
                        .where(REMARK.POLL_ID.eq(id).and(REMARK.DEPARTMENT_ID.isNotNull()))
                        .fetchMap(REMARK.DEPARTMENT_ID, REMARK.BODY);
        Map<GuestId, String> guestRemarks =
                db.select(REMARK.GUEST_ID, REMARK.BODY)
                        .from(REMARK)
                        .where(REMARK.POLL_ID.eq(id).and(REMARK.GUEST_ID.isNotNull()))
                        .fetchMap(REMARK.GUEST_ID, REMARK.BODY);
        List<PollListing.Voice> voices = new ArrayList<>();
        seats.forEach(seat ->
                voices.add(
                        new PollListing.Voice(
                                seat.value1(),
                                null,
                                seat.value2(),
                                need(SeatRole.valueOf(seat.value3())),
                                ofUnits.getOrDefault(seat.value1(), Map.of()),
                                unitRemarks.getOrDefault(seat.value1(), ""))));
        guests(id)
                .forEach((guest, who) ->
                        voices.add(
                                new PollListing.Voice(
                                        null,
                                        guest,
                                        who.name(),
                                        Need.OPTIONAL,
                                        ofGuests.getOrDefault(guest, Map.of()),
                                        guestRemarks.getOrDefault(guest, ""))));
        return voices;
    }

    private static <K>
            java.util.stream.Collector<
                            Record3<K, CandidateId, String>, ?, Map<K, Map<CandidateId, Choice>>>
                    votes() {
        return java.util.stream.Collectors.groupingBy(
                Record3::value1,
                java.util.stream.Collectors.toMap(
                        Record3::value2, row -> Choice.valueOf(row.value3())));
    }

    private static Need need(SeatRole role) {
        return switch (role) {
            case CHAIR -> Need.INDISPENSABLE;
            case ATTENDS -> Need.REQUIRED;
            case SITS_IN, COPY -> Need.OPTIONAL;
        };
    }

    /** In the order in which they were named. */
    Map<GuestId, NewPoll.Guest> guests(PollId id) {
        return db.select(GUEST.ID, GUEST.NAME, GUEST.EMAIL)
                .from(GUEST)
                .where(GUEST.POLL_ID.eq(id))
                .orderBy(GUEST.ID)
                .fetchMap(
                        row -> row.value1(), row -> new NewPoll.Guest(row.value2(), row.value3()));
    }

    void addLink(GuestId guest, byte[] secretHash, Instant now) {
        db.insertInto(GUEST_LINK)
                .set(GUEST_LINK.GUEST_ID, guest)
                .set(GUEST_LINK.SECRET_HASH, secretHash)
                .set(GUEST_LINK.MADE_AT, now)
                .execute();
    }

    Optional<GuestId> guest(byte[] secretHash) {
        return db.select(GUEST_LINK.GUEST_ID)
                .from(GUEST_LINK)
                .where(GUEST_LINK.SECRET_HASH.eq(secretHash))
                .fetchOptional(GUEST_LINK.GUEST_ID);
    }

    void vote(CandidateId candidate, DepartmentId unit, Choice choice, PersonId by, Instant now) {
        db.insertInto(VOTE)
                .set(VOTE.CANDIDATE_ID, candidate)
                .set(VOTE.DEPARTMENT_ID, unit)
                .set(VOTE.CHOICE, choice.name())
                .set(VOTE.GIVEN_AT, now)
                .set(VOTE.GIVEN_BY_PERSON_ID, by)
                .onConflict(VOTE.CANDIDATE_ID, VOTE.DEPARTMENT_ID)
                .doUpdate()
                .set(VOTE.CHOICE, choice.name())
                .set(VOTE.GIVEN_AT, now)
                .set(VOTE.GIVEN_BY_PERSON_ID, by)
                .execute();
    }

    void vote(CandidateId candidate, GuestId guest, Choice choice, Instant now) {
        db.insertInto(VOTE)
                .set(VOTE.CANDIDATE_ID, candidate)
                .set(VOTE.GUEST_ID, guest)
                .set(VOTE.CHOICE, choice.name())
                .set(VOTE.GIVEN_AT, now)
                .onConflict(VOTE.CANDIDATE_ID, VOTE.GUEST_ID)
                .doUpdate()
                .set(VOTE.CHOICE, choice.name())
                .set(VOTE.GIVEN_AT, now)
                .execute();
    }

    void remark(PollId poll, DepartmentId unit, String body) {
        db.insertInto(REMARK)
                .set(REMARK.POLL_ID, poll)
                .set(REMARK.DEPARTMENT_ID, unit)
                .set(REMARK.BODY, body)
                .onConflict(REMARK.POLL_ID, REMARK.DEPARTMENT_ID)
                .doUpdate()
                .set(REMARK.BODY, body)
                .execute();
    }

    void remark(PollId poll, GuestId guest, String body) {
        db.insertInto(REMARK)
                .set(REMARK.POLL_ID, poll)
                .set(REMARK.GUEST_ID, guest)
                .set(REMARK.BODY, body)
                .onConflict(REMARK.POLL_ID, REMARK.GUEST_ID)
                .doUpdate()
                .set(REMARK.BODY, body)
                .execute();
    }

    /**
     * Of several who would send the same reminder one gets it; the others wait for what becomes of
     * that transaction.
     */
    boolean claim(PollId poll, PollStepDue.Step step, Instant now) {
        return db.insertInto(REMINDER)
                        .set(REMINDER.POLL_ID, poll)
                        .set(REMINDER.STEP, step.name())
                        .set(REMINDER.SENT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<PollId> open() {
        return db.select(POLL.ID)
                .from(POLL)
                .where(POLL.STATE.eq(PollState.OPEN.name()))
                .orderBy(POLL.ID)
                .fetch(POLL.ID);
    }

    /** Open polls at whose meetings the department has a seat, the most urgent first. */
    List<PollId> open(DepartmentId unit) {
        return db.select(POLL.ID)
                .from(POLL)
                .join(KNOWN_SEAT)
                .on(KNOWN_SEAT.MEETING_ID.eq(POLL.MEETING_ID))
                .where(POLL.STATE.eq(PollState.OPEN.name()).and(KNOWN_SEAT.DEPARTMENT_ID.eq(unit)))
                .orderBy(POLL.DEADLINE, POLL.ID)
                .fetch(POLL.ID);
    }

    /** Who answers for a unit at the meeting. */
    List<PersonId> officers(MeetingId meeting, DepartmentId unit) {
        return db.selectDistinct(OFFICER.PERSON_ID)
                .from(OFFICER)
                .where(OFFICER.MEETING_ID.eq(meeting).and(OFFICER.DEPARTMENT_ID.eq(unit)))
                .fetch(OFFICER.PERSON_ID);
    }

    DepartmentId lead(MeetingId meeting) {
        return db.select(KNOWN_MEETING.LEAD_DEPARTMENT_ID)
                .from(KNOWN_MEETING)
                .where(KNOWN_MEETING.MEETING_ID.eq(meeting))
                .fetchSingle()
                .value1();
    }

    PersonId openedBy(PollId id) {
        return db.select(POLL.OPENED_BY_PERSON_ID)
                .from(POLL)
                .where(POLL.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
