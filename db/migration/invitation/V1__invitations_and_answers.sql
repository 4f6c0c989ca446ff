create schema invitation;

-- The meeting as calendar programs know it. SEQUENCE rises when time or status change and for every cancellation
-- (RFC 5546 section 2.1.4); it is not a row's lock version.
create table invitation.calendar_meeting (
    meeting_id bigint primary key references meeting.joint_meeting,
    sequence int not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    cancelled boolean not null default false
);

-- Somebody who was asked by mail, and what was heard of them last.
create table invitation.invited_person (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
    person_id bigint not null references organisation.person,
    department_id bigint not null references organisation.department,
    role text not null check (role in ('CHAIR', 'REQUIRED', 'OPTIONAL', 'INFORMED')),
    -- unguessable, stands in the address to which the answer goes
    token text not null unique,
    sent_sequence int not null,
    sent_at timestamptz not null,
    uninvited boolean not null default false,
    status text not null default 'NEEDS_ACTION'
        check (status in ('NEEDS_ACTION', 'ACCEPTED', 'TENTATIVE', 'DECLINED', 'DELEGATED')),
    comment text not null default '',
    -- of the answer that counts: an older one that arrives late is discarded
    answered_sequence int,
    answered_stamp timestamptz,
    unique (meeting_id, person_id)
);

-- Every answer that came by mail, also those that nobody should believe.
create table invitation.arrived_answer (
    id bigint generated always as identity primary key,
    message_id text not null unique,
    arrived_at timestamptz not null,
    from_address text not null,
    meeting_id bigint references meeting.joint_meeting,
    person_id bigint references organisation.person,
    status text not null,
    comment text not null,
    proposed_start timestamptz,
    proposed_end timestamptz,
    verdict text not null check (verdict in ('APPLIED', 'NOTED', 'COUNTERED', 'OUTDATED', 'REFUSED', 'UNVERIFIED', 'UNKNOWN',
        'UNREADABLE')),
    reason_key text,
    reason_arguments jsonb not null default '[]',
    check ((proposed_start is null) = (proposed_end is null))
);
create index arrived_answer_by_meeting on invitation.arrived_answer (meeting_id, id desc);

-- What this module needs of the floors below. Views, because a module's tables are its own.
create view invitation.known_meeting as
    select m.id as meeting_id, m.title, m.state, m.reason, m.starts_at, m.ends_at, m.place, r.name as room, c.zone,
        c.name as conference, d.name as lead, c.lead_department_id
    from meeting.joint_meeting m
        join conference.joint_conference c on c.id = m.conference_id
        join organisation.department d on d.id = c.lead_department_id
        left join booking.room r on r.id = m.room_id;
-- Whoever is named for a seat, else the officers through whom the unit is reached.
create view invitation.addressee as
    select s.meeting_id, s.id as seat_id, s.department_id, s.role, p.id as person_id, p.name, p.email
    from meeting.seat s
        join meeting.joint_meeting m on m.id = s.meeting_id
        join organisation.person p on p.active and (
            p.id = coalesce(s.substitute_person_id, s.nominee_person_id)
            or (s.substitute_person_id is null and s.nominee_person_id is null and (
                exists (select 1 from conference.member k where k.conference_id = m.conference_id
                    and k.department_id = s.department_id and k.until is null and k.liaison_person_id = p.id)
                or exists (select 1 from organisation.liaison_officer o where o.department_id = s.department_id
                    and o.person_id = p.id and not o.deputy))))
    where s.answer <> 'LEAVE';
create view invitation.known_person as
    select id as person_id, department_id, name, email, active from organisation.person;
create view invitation.officer as
    select department_id, person_id from organisation.liaison_officer;

grant usage on schema invitation to ${app_role};
grant select, insert, update on all tables in schema invitation to ${app_role};
revoke insert, update on invitation.known_meeting, invitation.addressee, invitation.known_person, invitation.officer
    from ${app_role};
