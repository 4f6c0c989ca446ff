create schema meeting;

create table meeting.joint_meeting (
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
create index meeting_by_start on meeting.joint_meeting (starts_at desc nulls first, id desc);

-- A unit at a meeting: it nominates a person, sends a substitute or asks leave.
create table meeting.seat (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
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
create unique index meeting_has_one_chair on meeting.seat (meeting_id) where role = 'CHAIR';
create index seat_by_department on meeting.seat (department_id);

-- A topic in a meeting; a deferred topic has two of them.
create table meeting.agenda_item (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
    topic_id bigint not null references topic.proposed_topic,
    position int not null check (position > 0),
    minutes int not null check (minutes between 1 and 600),
    state text not null default 'WAITING' check (state in ('WAITING', 'CURRENT', 'CLOSED')),
    began_at timestamptz,
    ended_at timestamptz,
    version int not null default 0,
    constraint topic_once_in_a_meeting unique (meeting_id, topic_id),
    constraint one_item_per_position unique (meeting_id, position) deferrable initially deferred
);
create unique index one_current_item on meeting.agenda_item (meeting_id) where state = 'CURRENT';
create index agenda_item_by_topic on meeting.agenda_item (topic_id);

-- The items that a unit which only sits in may see and attend.
create table meeting.sits_in_on (
    seat_id bigint not null references meeting.seat on delete cascade,
    agenda_item_id bigint not null references meeting.agenda_item on delete cascade,
    primary key (seat_id, agenda_item_id)
);

-- Attendance per item; written when the item is called, from the roll.
create table meeting.item_attendance (
    agenda_item_id bigint not null references meeting.agenda_item on delete cascade,
    seat_id bigint not null references meeting.seat,
    present boolean not null,
    primary key (agenda_item_id, seat_id)
);

create table meeting.decision (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    meeting_id bigint not null references meeting.joint_meeting,
    agenda_item_id bigint not null references meeting.agenda_item,
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
create index decision_by_item on meeting.decision (agenda_item_id);
create index decision_by_meeting on meeting.decision (meeting_id);

-- Who was there when it was taken: frozen, names as they were.
create table meeting.decision_presence (
    decision_id bigint not null references meeting.decision,
    department_id bigint not null references organisation.department,
    seat_role text not null,
    person_name text not null,
    primary key (decision_id, department_id)
);

create table meeting.reservation (
    decision_id bigint not null references meeting.decision,
    department_id bigint not null references organisation.department,
    body text not null,
    primary key (decision_id, department_id)
);

-- The last numbers given in a conference; its row is held until what got the number stands.
create table meeting.numbering (
    conference_id bigint primary key references conference.joint_conference,
    last_meeting int not null default 0,
    last_decision int not null default 0
);

-- What this module needs of the floors below. Views, because a module's tables are its own.
create view meeting.known_unit as
    select id as department_id, name, short_name, active from organisation.department;
create view meeting.known_person as
    select id as person_id, department_id, name, active from organisation.person;
create view meeting.known_room as
    select id as room_id, name from booking.room;
create view meeting.liaison as
    select officer.department_id, officer.person_id
    from organisation.liaison_officer officer join organisation.person person on person.id = officer.person_id
    where person.active;
create view meeting.known_conference as
    select id as conference_id, name, zone, lead_department_id, convener_person_id, quorum_rule from conference.joint_conference;
create view meeting.known_member as
    select conference_id, department_id, liaison_person_id from conference.member where until is null;
create view meeting.known_topic as
    select id as topic_id, title, body, purpose, proposing_department_id, origin_kind, origin_id
    from topic.proposed_topic;

grant usage on schema meeting to ${app_role};
grant select, insert, update on all tables in schema meeting to ${app_role};
grant delete on meeting.seat, meeting.agenda_item, meeting.sits_in_on, meeting.item_attendance to ${app_role};
revoke update on meeting.decision_presence, meeting.reservation from ${app_role};
revoke insert, update on meeting.known_room, meeting.liaison, meeting.known_unit, meeting.known_person,
    meeting.known_conference, meeting.known_member, meeting.known_topic from ${app_role};
