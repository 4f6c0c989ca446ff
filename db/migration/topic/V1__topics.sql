create schema topic;

-- A question that departments bring; it outlives a meeting.
create table topic.proposed_topic (
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
create unique index matter_is_brought_once on topic.proposed_topic (conference_id, origin_kind, origin_id)
    where state <> 'WITHDRAWN';
create index topic_by_conference on topic.proposed_topic (conference_id, state);

create table topic.concerned_unit (
    topic_id bigint not null references topic.proposed_topic on delete cascade,
    department_id bigint not null references organisation.department,
    primary key (topic_id, department_id)
);

-- What this module needs of the floors below. Views, because a module's tables are its own.
create view topic.known_unit as
    select id as department_id, short_name from organisation.department;
create view topic.known_conference as
    select id as conference_id, name, lead_department_id from conference.joint_conference;
create view topic.known_member as
    select conference_id, department_id from conference.member where until is null;

grant usage on schema topic to ${app_role};
grant select, insert, update on topic.proposed_topic, topic.concerned_unit to ${app_role};
grant delete on topic.concerned_unit to ${app_role};
grant select on topic.known_unit, topic.known_conference, topic.known_member to ${app_role};
