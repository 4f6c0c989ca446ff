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

-- What this module needs of the directory: names. Views, because a module's tables are its own.
create view conference.known_unit as
    select id as department_id, name, short_name, active from organisation.department;
create view conference.known_person as
    select id as person_id, department_id, name, active from organisation.person;

grant usage on schema conference to ${app_role};
grant select, insert, update on conference.joint_conference, conference.member to ${app_role};
grant select on conference.known_unit, conference.known_person to ${app_role};
