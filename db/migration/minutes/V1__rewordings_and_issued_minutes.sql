create schema minutes;

-- What the secretariat wrote instead of a sentence that the record of the meeting generates.
create table minutes.rewording (
    meeting_id bigint not null references meeting.joint_meeting,
    language text not null check (language in ('en', 'zh')),
    -- names the sentence within the minutes, for example item-12
    passage text not null,
    body text not null,
    -- the generated sentence that it replaced: tells whether the record has changed since
    instead_of text not null,
    written_by_person_id bigint not null references organisation.person,
    written_at timestamptz not null,
    primary key (meeting_id, language, passage)
);

-- One row per conference whose minutes are numbered; locked while a number is given out.
create table minutes.series (
    conference_id bigint primary key references conference.joint_conference,
    last_issued_at timestamptz not null
);

-- Minutes as they went out; each record carries the hash of the one before it in its conference.
create table minutes.issued_minutes (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    meeting_id bigint not null references meeting.joint_meeting,
    year int not null,
    number int not null check (number > 0),
    title text not null,
    layout text not null check (layout in ('NATIONAL', 'NEUTRAL')),
    issued_at timestamptz not null,
    issued_by_person_id bigint not null references organisation.person,
    -- everything that was printed, for machines and for the search
    content text not null,
    search_text text not null,
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash bytea not null check (length(hash) = 32),
    constraint issued_minutes_have_one_number unique (conference_id, year, number),
    constraint one_record_follows_another unique (conference_id, previous_hash),
    constraint minutes_of_a_meeting_are_issued_once unique (meeting_id)
);
create index issued_minutes_by_date on minutes.issued_minutes (issued_at desc, id desc);
create index issued_minutes_by_words on minutes.issued_minutes using gin (search_text gin_trgm_ops);

create table minutes.issued_file (
    issued_minutes_id bigint not null references minutes.issued_minutes,
    language text not null check (language in ('en', 'zh')),
    layout text not null check (layout in ('NATIONAL', 'NEUTRAL')),
    content bytea not null,
    hash bytea not null check (length(hash) = 32),
    primary key (issued_minutes_id, language, layout)
);

-- What this module needs of the floors below. Views, because a module's tables are its own.
create view minutes.known_meeting as
    select m.id as meeting_id, m.conference_id, m.number, m.title, m.state, m.starts_at, m.ends_at, m.began_at,
        m.ended_at, m.place, c.name as conference_name, c.zone, c.numbering_prefix, c.lead_department_id,
        d.name as lead_name
    from meeting.joint_meeting m
    join conference.joint_conference c on c.id = m.conference_id
    join organisation.department d on d.id = c.lead_department_id;
create view minutes.known_seat as
    select s.id as seat_id, s.meeting_id, s.department_id, d.short_name as unit_name, s.role, s.answer, s.reason,
        coalesce(case when s.substitute_person_id is null then n.name else u.name end, '') as person_name,
        s.arrived_at
    from meeting.seat s
    join organisation.department d on d.id = s.department_id
    left join organisation.person n on n.id = s.nominee_person_id
    left join organisation.person u on u.id = s.substitute_person_id;
create view minutes.known_item as
    select i.id as agenda_item_id, i.meeting_id, i.position, t.title, t.body, d.short_name as proposed_by
    from meeting.agenda_item i
    join topic.proposed_topic t on t.id = i.topic_id
    join organisation.department d on d.id = t.proposing_department_id;
create view minutes.known_decision as
    select id as decision_id, meeting_id, agenda_item_id, number, kind, body, units, units_needed, units_present
    from meeting.decision;
create view minutes.known_presence as
    select p.decision_id, p.department_id, d.short_name as unit_name, p.seat_role
    from meeting.decision_presence p
    join organisation.department d on d.id = p.department_id;
create view minutes.known_reservation as
    select r.decision_id, r.department_id, d.short_name as unit_name, r.body
    from meeting.reservation r
    join organisation.department d on d.id = r.department_id;
create view minutes.known_action as
    select a.id as action_id, a.decision_id, a.meeting_id, a.number, a.body, a.criterion, a.due_on,
        d.short_name as lead_name, coalesce(p.name, '') as responsible_name
    from action.assigned_action a
    join organisation.department d on d.id = a.lead_department_id
    left join organisation.person p on p.id = a.responsible_person_id
    where a.state <> 'CANCELLED';
create view minutes.known_co_operation as
    select c.action_id, c.department_id, d.short_name as unit_name
    from action.co_operating_unit c
    join organisation.department d on d.id = c.department_id;
-- The units that may read what was issued: members, and whoever sat through the whole meeting or got a copy.
create view minutes.reader as
    select m.id as meeting_id, b.department_id
    from meeting.joint_meeting m
    join conference.member b on b.conference_id = m.conference_id
    where b.until is null
    union
    select meeting_id, department_id from meeting.seat where role <> 'SITS_IN';
-- The people who are told: who sat for a reading unit, and the liaison officers of the members.
create view minutes.addressee as
    select meeting_id, coalesce(substitute_person_id, nominee_person_id) as person_id
    from meeting.seat
    where role <> 'SITS_IN' and coalesce(substitute_person_id, nominee_person_id) is not null
    union
    select m.id, b.liaison_person_id
    from meeting.joint_meeting m
    join conference.member b on b.conference_id = m.conference_id
    where b.until is null and b.liaison_person_id is not null;

grant usage on schema minutes to ${app_role};
grant select on all tables in schema minutes to ${app_role};
grant insert, update, delete on minutes.rewording to ${app_role};
grant insert, update on minutes.series to ${app_role};
-- append-only: the application may neither change nor remove what was issued
grant insert on minutes.issued_minutes, minutes.issued_file to ${app_role};
