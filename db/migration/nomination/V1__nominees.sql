create schema nomination;

-- Who is sent to a training. A person is known by a keyed hash of the official number; the number is kept nowhere.
create table nomination.nominee (
    id bigint generated always as identity primary key,
    plan_id bigint not null references training.plan,
    -- whose person it is: the nominating unit
    department_id bigint not null references organisation.department,
    -- HMAC-SHA-256 of the official number
    person_hash bytea not null check (octet_length(person_hash) = 32),
    name text not null,
    post text not null,
    nominated_by_person_id bigint not null references organisation.person,
    nominated_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by_person_id bigint references organisation.person,
    check ((withdrawn_at is null) = (withdrawn_by_person_id is null))
);
create unique index nominated_once on nomination.nominee (plan_id, person_hash) where withdrawn_at is null;
create index nominee_by_person on nomination.nominee (person_hash) where withdrawn_at is null;

-- Held while people are sent to a plan or taken off, so that its seats are counted one after the other.
create table nomination.seat_list (
    plan_id bigint primary key references training.plan
);

-- What this module needs of others: views, because a module's tables are its own.
create view nomination.seated_plan as
    select id as plan_id, department_id, co_host_department_ids, title, cohort, first_day, last_day, date_precision,
        occurrences, headcount, headcount_approximate, status, superseded_by_plan_id as successor_plan_id
    from training.plan;
create view nomination.nominating_unit as
    select id as department_id, short_name from organisation.department;

grant usage on schema nomination to ${app_role};
grant select, insert on nomination.nominee to ${app_role};
grant update (withdrawn_at, withdrawn_by_person_id) on nomination.nominee to ${app_role};
grant select, insert on nomination.seat_list to ${app_role};
-- to hold a row one must be allowed to change something in it
grant update (plan_id) on nomination.seat_list to ${app_role};
grant select on nomination.seated_plan, nomination.nominating_unit to ${app_role};
