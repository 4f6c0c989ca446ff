create schema conference;

-- A standing body: a lead department convenes, member departments attend.
create table conference.joint_conference (
    id bigint generated always as identity primary key,
    name text not null,
    charter text not null default '',
    lead_department_id bigint not null references organisation.department,
    convener_person_id bigint references organisation.person,
    quorum_rule text not null check (quorum_rule in ('HALF', 'MORE_THAN_HALF', 'TWO_THIRDS', 'ALL')),
    -- stands before the number of issued minutes
    numbering_prefix text not null default '',
    -- IANA name; all times of its meetings are shown on this clock
    zone text not null,
    active boolean not null default true,
    founded_at timestamptz not null,
    version int not null default 0,
    constraint conference_has_one_name unique (name)
);
create index joint_conference_by_lead on conference.joint_conference (lead_department_id);

-- Membership with its history; the lead department is a member like the others.
create table conference.member (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    department_id bigint not null references organisation.department,
    since date not null,
    -- first day on which it was no longer a member
    until date,
    liaison_person_id bigint references organisation.person,
    check (until >= since)
);
create unique index member_once_at_a_time on conference.member (conference_id, department_id) where until is null;
create index member_by_department on conference.member (department_id);

create table conference.meeting (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    -- the conference's first, second, third meeting
    number int not null,
    title text not null,
    state text not null check (state in ('PLANNING', 'POLLING', 'CONVENED', 'IN_SESSION', 'ENDED', 'IN_CLEARANCE',
        'ISSUED', 'POSTPONED', 'CANCELLED')),
    starts_at timestamptz,
    ends_at timestamptz,
    place text not null default '',
    room_id bigint references booking.room,
    -- why it was postponed or cancelled
    reason text not null default '',
    convened_at timestamptz,
    began_at timestamptz,
    ended_at timestamptz,
    version int not null default 0,
    constraint meeting_has_one_number unique (conference_id, number),
    check ((starts_at is null) = (ends_at is null)),
    check (ends_at > starts_at),
    check (ended_at >= began_at)
);
create index meeting_by_start on conference.meeting (starts_at desc nulls first, id desc);

-- A unit at a meeting: it nominates a person, sends a substitute or asks leave.
create table conference.seat (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references conference.meeting,
    department_id bigint not null references organisation.department,
    role text not null check (role in ('CHAIR', 'ATTENDS', 'SITS_IN', 'COPY')),
    answer text not null default 'OPEN' check (answer in ('OPEN', 'ACCEPTED', 'SUBSTITUTE', 'LEAVE')),
    nominee_person_id bigint references organisation.person,
    substitute_person_id bigint references organisation.person,
    reason text not null default '',
    answered_at timestamptz,
    arrived_at timestamptz,
    left_at timestamptz,
    version int not null default 0,
    constraint unit_has_one_seat unique (meeting_id, department_id),
    check (left_at >= arrived_at)
);
create unique index meeting_has_one_chair on conference.seat (meeting_id) where role = 'CHAIR';
create index seat_by_department on conference.seat (department_id);

-- A question that departments bring; it outlives a meeting.
create table conference.topic (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    title text not null,
    body text not null default '',
    purpose text not null check (purpose in ('DECIDE', 'CONSULT', 'INFORM')),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'SCHEDULED', 'DECIDED',
        'DEFERRED', 'WITHDRAWN')),
    proposing_department_id bigint not null references organisation.department,
    proposed_by_person_id bigint not null references organisation.person,
    -- what another module brought: its own name for the kind of matter, and its key
    origin_kind text,
    origin_id bigint,
    -- why it was returned, deferred or withdrawn
    reason text not null default '',
    proposed_at timestamptz not null,
    version int not null default 0,
    check ((origin_kind is null) = (origin_id is null))
);
create unique index matter_is_brought_once on conference.topic (conference_id, origin_kind, origin_id)
    where state <> 'WITHDRAWN';
create index topic_by_conference on conference.topic (conference_id, state);

create table conference.concerned_unit (
    topic_id bigint not null references conference.topic on delete cascade,
    department_id bigint not null references organisation.department,
    primary key (topic_id, department_id)
);

-- A topic in a meeting; a deferred topic has two of them.
create table conference.agenda_item (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references conference.meeting,
    topic_id bigint not null references conference.topic,
    position int not null check (position > 0),
    minutes int not null check (minutes between 1 and 600),
    state text not null default 'WAITING' check (state in ('WAITING', 'CURRENT', 'CLOSED')),
    began_at timestamptz,
    ended_at timestamptz,
    version int not null default 0,
    constraint topic_once_in_a_meeting unique (meeting_id, topic_id),
    constraint one_item_per_position unique (meeting_id, position) deferrable initially deferred
);
create unique index one_current_item on conference.agenda_item (meeting_id) where state = 'CURRENT';
create index agenda_item_by_topic on conference.agenda_item (topic_id);

-- The items that a unit which only sits in may see and attend.
create table conference.sits_in_on (
    seat_id bigint not null references conference.seat on delete cascade,
    agenda_item_id bigint not null references conference.agenda_item on delete cascade,
    primary key (seat_id, agenda_item_id)
);

-- Attendance per item; written when the item is called, from the roll.
create table conference.item_attendance (
    agenda_item_id bigint not null references conference.agenda_item on delete cascade,
    seat_id bigint not null references conference.seat,
    present boolean not null,
    primary key (agenda_item_id, seat_id)
);

create table conference.decision (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    meeting_id bigint not null references conference.meeting,
    agenda_item_id bigint not null references conference.agenda_item,
    number int not null,
    kind text not null check (kind in ('DECIDED', 'AGREED_IN_PRINCIPLE', 'DEFERRED', 'NOTED')),
    body text not null,
    decided_at timestamptz not null,
    recorded_by_person_id bigint not null references organisation.person,
    -- frozen when the decision was taken
    units int not null,
    units_needed int not null,
    units_present int not null,
    version int not null default 0,
    constraint decision_has_one_number unique (conference_id, number)
);
create index decision_by_item on conference.decision (agenda_item_id);
create index decision_by_meeting on conference.decision (meeting_id);

-- Who was there when it was taken: frozen, names as they were.
create table conference.decision_presence (
    decision_id bigint not null references conference.decision,
    department_id bigint not null references organisation.department,
    seat_role text not null,
    person_name text not null,
    primary key (decision_id, department_id)
);

create table conference.reservation (
    decision_id bigint not null references conference.decision,
    department_id bigint not null references organisation.department,
    body text not null,
    primary key (decision_id, department_id)
);

-- What this module needs of the directory: names. Views, because a module's tables are its own.
create view conference.known_unit as
    select id as department_id, name, short_name, active from organisation.department;
create view conference.known_person as
    select id as person_id, department_id, name, active from organisation.person;
create view conference.known_room as
    select id as room_id, name from booking.room;
create view conference.liaison as
    select officer.department_id, officer.person_id
    from organisation.liaison_officer officer join organisation.person person on person.id = officer.person_id
    where person.active;

grant usage on schema conference to ${app_role};
grant select, insert, update on all tables in schema conference to ${app_role};
grant delete on conference.seat, conference.concerned_unit, conference.agenda_item, conference.sits_in_on,
    conference.item_attendance to ${app_role};
revoke update on conference.decision_presence, conference.reservation from ${app_role};
revoke insert, update on conference.known_room, conference.liaison, conference.known_unit, conference.known_person from ${app_role};
