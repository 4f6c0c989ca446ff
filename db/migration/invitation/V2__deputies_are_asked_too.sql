-- Whoever is named for a seat, else all through whom the unit is reached, deputies among them.
create or replace view invitation.addressee as
    select seat.meeting_id, seat.id as seat_id, seat.department_id, seat.role, person.id as person_id, person.name,
        person.email
    from meeting.seat
        join organisation.person on person.active and (
            person.id = coalesce(seat.substitute_person_id, seat.nominee_person_id)
            or (seat.substitute_person_id is null and seat.nominee_person_id is null and exists (
                select 1 from meeting.officer where officer.seat_id = seat.id and officer.person_id = person.id)))
    where seat.answer <> 'LEAVE';
drop view invitation.officer;
create view invitation.officer as
    select meeting_id, department_id, person_id from meeting.officer;

grant select on invitation.officer to ${app_role};
