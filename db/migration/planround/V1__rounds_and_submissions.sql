create schema planround;

-- A conference calls for the plans of a year or of a quarter.
create table planround.plan_call (
    id bigint generated always as identity primary key,
    conference_id bigint not null references conference.joint_conference,
    year int not null check (year between 2000 and 2200),
    -- null for the whole year
    quarter int check (quarter between 1 and 4),
    note text not null default '',
    -- the last day on which plans are in time, on the conference's clock
    deadline date not null,
    opened_by_person_id bigint not null references organisation.person,
    opened_at timestamptz not null,
    closed_by_person_id bigint references organisation.person,
    closed_at timestamptz,
    check ((closed_at is null) = (closed_by_person_id is null)),
    constraint conference_calls_once unique nulls not distinct (conference_id, year, quarter)
);

-- Who owes plans: the members of the conference while the round is open.
create table planround.asked_unit (
    call_id bigint not null references planround.plan_call,
    department_id bigint not null references organisation.department,
    asked_at timestamptz not null,
    primary key (call_id, department_id)
);
create index asked_unit_by_department on planround.asked_unit (department_id);

-- A unit hands its plans in, as often as it likes until the round is closed; every time stays.
create table planround.submission (
    call_id bigint not null,
    department_id bigint not null,
    version int not null check (version > 0),
    submitted_at timestamptz not null,
    person_id bigint not null references organisation.person,
    -- plans of the unit in the round at that moment
    plans int not null,
    note text not null,
    primary key (call_id, department_id, version),
    foreign key (call_id, department_id) references planround.asked_unit
);

-- Which reminders went out; written in the transaction that tells them.
create table planround.reminder (
    call_id bigint not null references planround.plan_call,
    step text not null check (step in ('WEEK_BEFORE', 'LAST_DAY', 'OVER')),
    told_at timestamptz not null,
    primary key (call_id, step)
);

-- What this module needs of others: views, because a module's tables are its own.
create view planround.calling_conference as
    select body.id as conference_id, body.name, body.zone, body.active,
        lead.id as lead_department_id, lead.short_name as lead_name, lead.tier
    from conference.joint_conference body join organisation.department lead on lead.id = body.lead_department_id;
create view planround.conference_member as
    select conference_id, department_id from conference.member where until is null;
create view planround.named_unit as
    select id as department_id, short_name, tier from organisation.department;
create view planround.named_person as
    select id as person_id, name from organisation.person;
-- Whom a unit's plans concern: those who report them, and the secretariats.
create view planround.officer as
    select person.id as person_id, person.department_id, person.email, account.language, granted.role
    from organisation.person
        join security.account on account.person_id = person.id
        join security.granted_role granted on granted.person_id = person.id
    where person.active and account.active and granted.role in ('TRAINING_OFFICER', 'SECRETARIAT');
-- The plans that agencies reported; without those that decisions made.
create view planround.reported_plan as
    select plan.id as plan_id, plan.department_id, round.year, plan.first_day, plan.status, plan.changed_at, plan.entered_at
    from training.plan join training.round on round.id = plan.round_id
    where plan.identity is not null;

grant usage on schema planround to ${app_role};
grant select, insert, update on planround.plan_call to ${app_role};
grant select, insert, delete on planround.asked_unit, planround.reminder to ${app_role};
-- a log: the application may neither change nor remove an entry
grant select, insert on planround.submission to ${app_role};
grant select on planround.calling_conference, planround.conference_member, planround.named_unit, planround.named_person,
    planround.officer, planround.reported_plan to ${app_role};
