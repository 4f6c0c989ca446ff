-- The people who are told: who sat for a reading unit, and the officers and deputies of the members and of the units
-- that had a seat.
create or replace view minutes.addressee as
    select meeting_id, coalesce(substitute_person_id, nominee_person_id) as person_id
    from meeting.seat
    where role <> 'SITS_IN' and coalesce(substitute_person_id, nominee_person_id) is not null
    union
    select m.id, officer.person_id
    from meeting.joint_meeting m join conference.officer on officer.conference_id = m.conference_id
    union
    select officer.meeting_id, officer.person_id
    from meeting.officer join meeting.seat on seat.id = officer.seat_id
    where seat.role <> 'SITS_IN';
