-- The people who answer for the units at a meeting, deputies among them.
create or replace view datepoll.officer as
    select officer.meeting_id, officer.department_id, officer.person_id
    from meeting.officer join meeting.seat on seat.id = officer.seat_id
    where seat.role <> 'COPY';
