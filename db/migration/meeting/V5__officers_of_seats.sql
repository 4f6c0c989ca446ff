-- Through whom the units at a meeting are reached: for a member the officers and deputies of the conference, for
-- whoever sits in the officers and deputies of the department.
create view meeting.officer as
    select seat.id as seat_id, seat.meeting_id, seat.department_id, officer.person_id
    from meeting.seat
        join meeting.joint_meeting held on held.id = seat.meeting_id
        join conference.officer
            on officer.conference_id = held.conference_id and officer.department_id = seat.department_id
    union
    select seat.id, seat.meeting_id, seat.department_id, person.id
    from meeting.seat
        join organisation.liaison_officer officer on officer.department_id = seat.department_id
        join organisation.person on person.id = officer.person_id
    where person.active;
drop view meeting.liaison;

grant select on meeting.officer to ${app_role};
