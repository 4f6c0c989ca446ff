package org.confer.invitation;

import static org.confer.invitation.tables.Tables.ADDRESSEE;
import static org.confer.invitation.tables.Tables.CALENDAR_MEETING;
import static org.confer.invitation.tables.Tables.INVITED_PERSON;
import static org.confer.invitation.tables.Tables.KNOWN_MEETING;
import static org.confer.invitation.tables.Tables.KNOWN_PERSON;
import static org.confer.invitation.tables.Tables.OFFICER;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.calendarfile.CalendarInvitation;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {

    private final DSLContext db;

    InvitationStore(DSLContext db) {
        this.db = db;
    }

    Optional<KnownMeeting> meeting(MeetingId id) {
        return db.select(
                        KNOWN_MEETING.MEETING_ID,
                        KNOWN_MEETING.TITLE,
                        KNOWN_MEETING.STATE.convertFrom(MeetingState::valueOf),
                        KNOWN_MEETING.REASON,
                        KNOWN_MEETING.STARTS_AT,
                        KNOWN_MEETING.ENDS_AT,
                        KNOWN_MEETING.PLACE,
                        KNOWN_MEETING.ROOM,
                        KNOWN_MEETING.ZONE.convertFrom(ZoneId::of),
                        KNOWN_MEETING.CONFERENCE,
                        KNOWN_MEETING.LEAD,
                        KNOWN_MEETING.LEAD_DEPARTMENT_ID)
                .from(KNOWN_MEETING)
                .where(KNOWN_MEETING.MEETING_ID.eq(id))
                .fetchOptional(mapping(KnownMeeting::new));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<CalendarMeeting> calendarMeeting(MeetingId id) {
        return db.select(
                        CALENDAR_MEETING.SEQUENCE,
                        CALENDAR_MEETING.STARTS_AT,
                        CALENDAR_MEETING.ENDS_AT,
                        CALENDAR_MEETING.CANCELLED)
                .from(CALENDAR_MEETING)
                .where(CALENDAR_MEETING.MEETING_ID.eq(id))
                .forUpdate()
                .fetchOptional(mapping(CalendarMeeting::new));
    }

    void keep(MeetingId id, CalendarMeeting meeting) {
        db.insertInto(CALENDAR_MEETING)
                .set(CALENDAR_MEETING.MEETING_ID, id)
                .set(CALENDAR_MEETING.SEQUENCE, meeting.sequence())
                .set(CALENDAR_MEETING.STARTS_AT, meeting.startsAt())
                .set(CALENDAR_MEETING.ENDS_AT, meeting.endsAt())
                .set(CALENDAR_MEETING.CANCELLED, meeting.cancelled())
                .onConflict(CALENDAR_MEETING.MEETING_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** One for each person, the strongest role if there are several. */
    List<Addressee> addressees(MeetingId meeting) {
        return db.selectDistinct(
                        ADDRESSEE.PERSON_ID,
                        ADDRESSEE.DEPARTMENT_ID,
                        ADDRESSEE.NAME,
                        ADDRESSEE.EMAIL,
                        ADDRESSEE.ROLE.convertFrom(InvitationStore::role))
                .on(ADDRESSEE.PERSON_ID)
                .from(ADDRESSEE)
                .where(ADDRESSEE.MEETING_ID.eq(meeting))
                .orderBy(ADDRESSEE.PERSON_ID, ADDRESSEE.ROLE, ADDRESSEE.SEAT_ID)
                .fetch(mapping(Addressee::new));
    }

    private static CalendarInvitation.Role role(String seat) {
        return switch (seat) {
            case "CHAIR" -> CalendarInvitation.Role.CHAIR;
            case "ATTENDS" -> CalendarInvitation.Role.REQUIRED;
            case "SITS_IN" -> CalendarInvitation.Role.OPTIONAL;
            default -> CalendarInvitation.Role.INFORMED;
        };
    }

    List<Invited> invited(MeetingId meeting) {
        return invited(INVITED_PERSON.MEETING_ID.eq(meeting));
    }

    Optional<Invited> invited(String token) {
        return invited(INVITED_PERSON.TOKEN.eq(token)).stream().findFirst();
    }

    private List<Invited> invited(Condition condition) {
        return db.select(
                        INVITED_PERSON.ID,
                        INVITED_PERSON.MEETING_ID,
                        INVITED_PERSON.PERSON_ID,
                        INVITED_PERSON.DEPARTMENT_ID,
                        KNOWN_PERSON.NAME,
                        KNOWN_PERSON.EMAIL,
                        INVITED_PERSON.ROLE.convertFrom(CalendarInvitation.Role::valueOf),
                        INVITED_PERSON.TOKEN,
                        INVITED_PERSON.SENT_SEQUENCE,
                        INVITED_PERSON.UNINVITED,
                        INVITED_PERSON.STATUS.convertFrom(CalendarAnswer.Status::valueOf),
                        INVITED_PERSON.ANSWERED_SEQUENCE,
                        INVITED_PERSON.ANSWERED_STAMP)
                .from(INVITED_PERSON)
                .join(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(INVITED_PERSON.PERSON_ID))
                .where(condition)
                .orderBy(INVITED_PERSON.ID)
                .fetch(mapping(Invited::new));
    }

    List<InvitedListing> listings(MeetingId meeting) {
        return db.select(
                        INVITED_PERSON.PERSON_ID,
                        KNOWN_PERSON.NAME,
                        INVITED_PERSON.ROLE.convertFrom(CalendarInvitation.Role::valueOf),
                        INVITED_PERSON.SENT_SEQUENCE,
                        INVITED_PERSON.SENT_AT,
                        INVITED_PERSON.UNINVITED,
                        INVITED_PERSON.STATUS.convertFrom(CalendarAnswer.Status::valueOf),
                        INVITED_PERSON.COMMENT)
                .from(INVITED_PERSON)
                .join(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(INVITED_PERSON.PERSON_ID))
                .where(INVITED_PERSON.MEETING_ID.eq(meeting))
                .orderBy(INVITED_PERSON.ID)
                .fetch(mapping(InvitedListing::new));
    }

    /** What was answered to an earlier time counts no more. */
    void asked(MeetingId meeting, Addressee person, String token, int sequence, Instant now) {
        db.insertInto(INVITED_PERSON)
                .set(INVITED_PERSON.MEETING_ID, meeting)
                .set(INVITED_PERSON.PERSON_ID, person.person())
                .set(INVITED_PERSON.DEPARTMENT_ID, person.department())
                .set(INVITED_PERSON.ROLE, person.role().name())
                .set(INVITED_PERSON.TOKEN, token)
                .set(INVITED_PERSON.SENT_SEQUENCE, sequence)
                .set(INVITED_PERSON.SENT_AT, now)
                .onConflict(INVITED_PERSON.MEETING_ID, INVITED_PERSON.PERSON_ID)
                .doUpdate()
                .set(INVITED_PERSON.DEPARTMENT_ID, person.department())
                .set(INVITED_PERSON.ROLE, person.role().name())
                .set(INVITED_PERSON.SENT_SEQUENCE, sequence)
                .set(INVITED_PERSON.SENT_AT, now)
                .set(INVITED_PERSON.UNINVITED, false)
                .set(INVITED_PERSON.STATUS, CalendarAnswer.Status.NEEDS_ACTION.name())
                .set(INVITED_PERSON.COMMENT, "")
                .execute();
    }

    void uninvited(Invited invited, int sequence, Instant now) {
        db.update(INVITED_PERSON)
                .set(INVITED_PERSON.UNINVITED, true)
                .set(INVITED_PERSON.SENT_SEQUENCE, sequence)
                .set(INVITED_PERSON.SENT_AT, now)
                .where(INVITED_PERSON.ID.eq(invited.id()))
                .execute();
    }

    void answered(
            Invited invited,
            CalendarAnswer.Status status,
            String comment,
            int sequence,
            Instant stamp) {
        db.update(INVITED_PERSON)
                .set(INVITED_PERSON.STATUS, status.name())
                .set(INVITED_PERSON.COMMENT, comment)
                .set(INVITED_PERSON.ANSWERED_SEQUENCE, sequence)
                .set(INVITED_PERSON.ANSWERED_STAMP, stamp)
                .where(INVITED_PERSON.ID.eq(invited.id()))
                .execute();
    }

    /** Whether others of the same unit were asked who did not say no. */
    boolean colleaguesMayCome(Invited invited) {
        return db.fetchExists(
                INVITED_PERSON,
                INVITED_PERSON
                        .MEETING_ID
                        .eq(invited.meeting())
                        .and(INVITED_PERSON.DEPARTMENT_ID.eq(invited.department()))
                        .and(INVITED_PERSON.ID.ne(invited.id()))
                        .andNot(INVITED_PERSON.UNINVITED)
                        .and(
                                INVITED_PERSON.STATUS.notIn(
                                        CalendarAnswer.Status.DECLINED.name(),
                                        CalendarAnswer.Status.DELEGATED.name())));
    }

    Optional<PersonId> personOf(DepartmentId department, String email) {
        return db.select(KNOWN_PERSON.PERSON_ID)
                .from(KNOWN_PERSON)
                .where(KNOWN_PERSON.DEPARTMENT_ID.eq(department))
                .and(KNOWN_PERSON.ACTIVE)
                .and(KNOWN_PERSON.EMAIL.equalIgnoreCase(email.toLowerCase(Locale.ROOT)))
                .fetchOptional(KNOWN_PERSON.PERSON_ID);
    }

    /** Through whom a unit at a meeting is reached, deputies among them. */
    List<PersonId> officers(MeetingId meeting, DepartmentId department) {
        return db.select(OFFICER.PERSON_ID)
                .from(OFFICER)
                .where(OFFICER.MEETING_ID.eq(meeting))
                .and(OFFICER.DEPARTMENT_ID.eq(department))
                .fetch(OFFICER.PERSON_ID);
    }
}
