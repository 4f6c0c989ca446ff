create schema clearance;

-- A state of the minutes that was sent to the units; never changed.
create table clearance.sent_version (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
    number int not null check (number > 0),
    -- SHA-256 over all paragraphs in both languages
    content_hash bytea not null check (length(content_hash) = 32),
    sent_at timestamptz not null,
    sent_by_person_id bigint not null references organisation.person,
    deadline timestamptz not null,
    constraint versions_have_one_number unique (meeting_id, number),
    check (deadline > sent_at)
);

create table clearance.sent_paragraph (
    version_id bigint not null references clearance.sent_version,
    language text not null check (language in ('en', 'zh')),
    position int not null,
    -- names the paragraph across versions and languages
    passage text not null,
    heading boolean not null,
    body text not null,
    primary key (version_id, language, position),
    constraint paragraph_once_in_a_version unique (version_id, language, passage)
);

create table clearance.asked_unit (
    version_id bigint not null references clearance.sent_version,
    department_id bigint not null references organisation.department,
    primary key (version_id, department_id)
);
create index asked_unit_by_department on clearance.asked_unit (department_id);

-- Only added to; a unit's last word on a version counts.
create table clearance.unit_answer (
    id bigint generated always as identity primary key,
    version_id bigint not null references clearance.sent_version,
    department_id bigint not null references organisation.department,
    -- TACIT: silent until the deadline; CARRIED: agreed before, and no paragraph of the unit changed since
    consent text not null check (consent in ('AGREES', 'OBJECTS', 'TACIT', 'CARRIED')),
    body text not null default '',
    answered_by_person_id bigint references organisation.person,
    answered_at timestamptz not null,
    check ((answered_by_person_id is null) = (consent in ('TACIT', 'CARRIED'))),
    check (consent <> 'OBJECTS' or body <> '')
);
create index unit_answer_by_version on clearance.unit_answer (version_id, department_id, id desc);

-- What a unit says about one paragraph, and what became of it.
create table clearance.remark (
    id bigint generated always as identity primary key,
    version_id bigint not null references clearance.sent_version,
    passage text not null,
    department_id bigint not null references organisation.department,
    body text not null,
    written_by_person_id bigint not null references organisation.person,
    written_at timestamptz not null,
    disposition text check (disposition in ('TAKEN', 'TAKEN_IN_PART', 'NOT_TAKEN')),
    reason text not null default '',
    disposed_by_person_id bigint references organisation.person,
    disposed_at timestamptz,
    check ((disposition is null) = (disposed_at is null)),
    check (disposition not in ('TAKEN_IN_PART', 'NOT_TAKEN') or reason <> '')
);
create index remark_by_version on clearance.remark (version_id);

-- One row a meeting; held while somebody sends, speaks or issues, so that no objection comes in between.
create table clearance.gate (
    meeting_id bigint primary key references meeting.joint_meeting,
    last_passed_at timestamptz not null
);

-- What this module needs of the floors below. Views, because a module's tables are its own.
create view clearance.known_unit as
    select id as department_id, name, short_name from organisation.department;
create view clearance.known_person as
    select id as person_id, name from organisation.person;
create view clearance.known_meeting as
    select m.id as meeting_id, m.title, m.state, c.zone, c.lead_department_id, c.clearance_rule
    from meeting.joint_meeting m join conference.joint_conference c on c.id = m.conference_id;
-- Who is asked: the units that were entitled to attend, but not the one that writes.
create view clearance.entitled_unit as
    select s.meeting_id, s.department_id
    from meeting.seat s
    join meeting.joint_meeting m on m.id = s.meeting_id
    join conference.joint_conference c on c.id = m.conference_id
    where s.role in ('CHAIR', 'ATTENDS') and s.department_id <> c.lead_department_id;
-- Through whom a unit is told: who sat for it, and its officers.
create view clearance.addressee as
    select meeting_id, department_id, coalesce(substitute_person_id, nominee_person_id) as person_id
    from meeting.seat where coalesce(substitute_person_id, nominee_person_id) is not null
    union
    select m.id, b.department_id, b.liaison_person_id
    from meeting.joint_meeting m join conference.member b on b.conference_id = m.conference_id
    where b.until is null and b.liaison_person_id is not null;
grant usage on schema clearance to ${app_role};
grant select on all tables in schema clearance to ${app_role};
grant insert on clearance.sent_version, clearance.sent_paragraph, clearance.asked_unit, clearance.unit_answer,
    clearance.remark to ${app_role};
grant insert, update on clearance.gate to ${app_role};
grant update (disposition, reason, disposed_by_person_id, disposed_at) on clearance.remark to ${app_role};
