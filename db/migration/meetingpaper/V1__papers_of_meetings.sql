create schema meetingpaper;

-- To whom papers of a meeting were mailed, and when; only added to.
create table meetingpaper.sending (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
    sent_at timestamptz not null,
    sent_by_person_id bigint not null references organisation.person,
    receivers int not null
);
create index sending_by_meeting on meetingpaper.sending (meeting_id, id desc);

-- Whoever is named for a seat, else all through whom the unit is reached in this conference.
create view meetingpaper.addressee as
    select seat.meeting_id, seat.department_id, person.id as person_id, person.name, person.email
    from meeting.seat
        join meeting.joint_meeting held on held.id = seat.meeting_id
        join organisation.person on person.active and person.email <> '' and (
            person.id = coalesce(seat.substitute_person_id, seat.nominee_person_id)
            or (seat.substitute_person_id is null and seat.nominee_person_id is null and (
                exists (select 1 from conference.officer where officer.conference_id = held.conference_id
                    and officer.department_id = seat.department_id and officer.person_id = person.id)
                or exists (select 1 from organisation.liaison_officer first
                    where first.department_id = seat.department_id and first.person_id = person.id))));

grant usage on schema meetingpaper to ${app_role};
grant select, insert on meetingpaper.sending to ${app_role};
grant select on meetingpaper.addressee to ${app_role};
