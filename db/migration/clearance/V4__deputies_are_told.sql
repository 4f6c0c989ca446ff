-- Through whom a unit is told: who sat for it, and its officers and deputies.
create or replace view clearance.addressee as
    select meeting_id, department_id, coalesce(substitute_person_id, nominee_person_id) as person_id
    from meeting.seat where coalesce(substitute_person_id, nominee_person_id) is not null
    union
    select meeting_id, department_id, person_id from meeting.officer;
