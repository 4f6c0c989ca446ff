create schema datepoll;

-- The units at a meeting, and guests, are asked which of some times suit them.
create table datepoll.poll (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
    state text not null default 'OPEN' check (state in ('OPEN', 'CHOSEN', 'CALLED_OFF')),
    deadline timestamptz not null,
    note text not null default '',
    -- what those asked see of one another's answers
    others_shown text not null check (others_shown in ('NOTHING', 'COUNTS', 'NAMES')),
    opened_by_person_id bigint not null references organisation.person,
    opened_at timestamptz not null,
    ended_at timestamptz,
    check ((state = 'OPEN') = (ended_at is null))
);
create unique index meeting_has_one_open_poll on datepoll.poll (meeting_id) where state = 'OPEN';
create index poll_by_meeting on datepoll.poll (meeting_id, id desc);

create table datepoll.candidate (
    id bigint generated always as identity primary key,
    poll_id bigint not null references datepoll.poll,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    room_id bigint references booking.room,
    chosen boolean not null default false,
    check (ends_at > starts_at),
    constraint time_once_in_a_poll unique (poll_id, starts_at, ends_at)
);
create unique index poll_has_one_chosen_time on datepoll.candidate (poll_id) where chosen;

-- Somebody without an account who is asked by a personal link.
create table datepoll.guest (
    id bigint generated always as identity primary key,
    poll_id bigint not null references datepoll.poll,
    name text not null,
    email text not null,
    constraint guest_once_in_a_poll unique (poll_id, email)
);
-- Each mail to a guest carries a link of its own; only a hash is kept, so who reads the database cannot answer.
create table datepoll.guest_link (
    secret_hash bytea primary key,
    guest_id bigint not null references datepoll.guest,
    made_at timestamptz not null
);
create index guest_link_by_guest on datepoll.guest_link (guest_id);

-- What a unit or a guest says to one of the times.
create table datepoll.vote (
    candidate_id bigint not null references datepoll.candidate,
    department_id bigint references organisation.department,
    guest_id bigint references datepoll.guest,
    choice text not null check (choice in ('YES', 'IF_NEED_BE', 'NO')),
    given_at timestamptz not null,
    given_by_person_id bigint references organisation.person,
    check ((department_id is null) <> (guest_id is null)),
    constraint unit_votes_once unique (candidate_id, department_id),
    constraint guest_votes_once unique (candidate_id, guest_id)
);
create table datepoll.remark (
    poll_id bigint not null references datepoll.poll,
    department_id bigint references organisation.department,
    guest_id bigint references datepoll.guest,
    body text not null,
    check ((department_id is null) <> (guest_id is null)),
    constraint unit_remarks_once unique (poll_id, department_id),
    constraint guest_remarks_once unique (poll_id, guest_id)
);

-- The reminders that went out: whoever inserts the row sends it, in the same transaction, so each goes out once.
create table datepoll.reminder (
    poll_id bigint not null references datepoll.poll,
    step text not null check (step in ('HALF_TIME', 'LAST_DAY', 'OVER')),
    sent_at timestamptz not null,
    primary key (poll_id, step)
);

-- What this module needs of the floors below. Views, because a module's tables are its own.
create view datepoll.known_meeting as
    select m.id as meeting_id, m.title, c.zone, c.name as conference, d.short_name as lead, c.lead_department_id
    from meeting.joint_meeting m
        join conference.joint_conference c on c.id = m.conference_id
        join organisation.department d on d.id = c.lead_department_id;
create view datepoll.known_seat as
    select s.meeting_id, s.department_id, s.role, d.short_name
    from meeting.seat s join organisation.department d on d.id = s.department_id
    where s.role <> 'COPY';
create view datepoll.known_room as
    select id as room_id, name from booking.room;
-- The people who answer for the units at a meeting.
create view datepoll.officer as
    select s.meeting_id, s.department_id, o.person_id
    from meeting.seat s
        join organisation.liaison_officer o on o.department_id = s.department_id
        join organisation.person p on p.id = o.person_id and p.active
    where s.role <> 'COPY'
    union
    select s.meeting_id, s.department_id, k.liaison_person_id
    from meeting.seat s
        join meeting.joint_meeting m on m.id = s.meeting_id
        join conference.member k on k.conference_id = m.conference_id and k.department_id = s.department_id
            and k.until is null and k.liaison_person_id is not null
        join organisation.person p on p.id = k.liaison_person_id and p.active
    where s.role <> 'COPY';

grant usage on schema datepoll to ${app_role};
grant select, insert on datepoll.poll, datepoll.candidate, datepoll.guest, datepoll.guest_link, datepoll.reminder to ${app_role};
grant update on datepoll.poll, datepoll.candidate to ${app_role};
grant select, insert, update on datepoll.vote, datepoll.remark to ${app_role};
grant delete on datepoll.reminder to ${app_role};
grant select on datepoll.known_meeting, datepoll.known_seat, datepoll.known_room, datepoll.officer to ${app_role};
