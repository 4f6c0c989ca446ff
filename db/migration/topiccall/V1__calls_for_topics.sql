create schema topiccall;

-- The secretariat asks all units for topics until a deadline.
create table topiccall.call_for_topics (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    note text not null default '',
    opened_at timestamptz not null,
    opened_by_person_id bigint not null references organisation.person,
    deadline timestamptz not null,
    check (deadline > opened_at)
);
create index call_by_conference on topiccall.call_for_topics (conference_id, opened_at desc);

-- A unit that has nothing to propose says so.
create table topiccall.nothing_to_propose (
    call_for_topics_id bigint not null references topiccall.call_for_topics,
    department_id bigint not null references organisation.department,
    said_by_person_id bigint not null references organisation.person,
    said_at timestamptz not null,
    primary key (call_for_topics_id, department_id)
);

-- Reminders that were told, so that each is told once, however many applications run.
create table topiccall.told_step (
    call_for_topics_id bigint not null references topiccall.call_for_topics,
    step text not null check (step in ('LAST_DAY', 'OVER')),
    told_at timestamptz not null,
    primary key (call_for_topics_id, step)
);

-- What this module needs of the floors below.
create view topiccall.known_unit as
    select id as department_id, short_name from organisation.department;
create view topiccall.known_conference as
    select id as conference_id, name, zone, lead_department_id from conference.joint_conference;
create view topiccall.known_member as
    select conference_id, department_id from conference.member where until is null;
create view topiccall.officer as
    select conference_id, department_id, person_id from conference.officer;
-- When a unit's topic was handed in for the first time.
create view topiccall.handed_in as
    select topic.id as topic_id, topic.conference_id, topic.proposing_department_id as department_id,
        min(step.taken_at) as handed_in_at
    from topic.proposed_topic topic join topic.step on step.topic_id = topic.id and step.state = 'SUBMITTED'
    group by topic.id;

grant usage on schema topiccall to ${app_role};
grant select, insert, update on topiccall.call_for_topics to ${app_role};
grant select, insert, delete on topiccall.nothing_to_propose to ${app_role};
grant select, insert on topiccall.told_step to ${app_role};
grant select on topiccall.known_unit, topiccall.known_conference, topiccall.known_member, topiccall.officer,
    topiccall.handed_in to ${app_role};
