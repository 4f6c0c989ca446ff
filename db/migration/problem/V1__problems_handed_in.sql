create schema problem;

-- What somebody without an account handed in by the public form. Strangers write here: everything is bounded.
create table problem.reported_problem (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    -- by which the sender asks after it; told once
    receipt text not null unique,
    title text not null check (length(title) between 1 and 200),
    body text not null check (length(body) <= 5000),
    -- as the sender calls oneself and wants to be reached; both may be empty
    sender text not null default '' check (length(sender) <= 100),
    contact text not null default '' check (length(contact) <= 200),
    reported_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'DECLINED')),
    -- the draft that was made of it
    topic_id bigint references topic.proposed_topic,
    reason text not null default '' check (length(reason) <= 500),
    settled_by_person_id bigint references organisation.person,
    settled_at timestamptz,
    check ((state = 'TAKEN') = (topic_id is not null)),
    check ((state = 'WAITING') = (settled_at is null))
);
create index reported_problem_by_conference on problem.reported_problem (conference_id, state, id desc);

create view problem.known_conference as
    select id as conference_id, name, lead_department_id, takes_problems, active, zone
    from conference.joint_conference;
create view problem.officer as
    select conference_id, department_id, person_id from conference.officer
    union
    select id, lead_department_id, convener_person_id from conference.joint_conference
    where convener_person_id is not null;

grant usage on schema problem to ${app_role};
grant select, insert, update on problem.reported_problem to ${app_role};
grant select on problem.known_conference, problem.officer to ${app_role};
