create schema training;

-- A planning round collects the plans of one year.
create table training.round (
    id bigint generated always as identity primary key,
    year int not null unique check (year between 2000 and 2200)
);

-- Log of the plan files that were imported, each in one transaction with its plans.
create table training.plan_import (
    id bigint generated always as identity primary key,
    department_id bigint not null references organisation.department,
    person_id bigint not null references organisation.person,
    file_name text not null,
    file_hash text not null,
    file_size bigint not null,
    imported_at timestamptz not null,
    -- rows of the file
    accepted int not null,
    with_warnings int not null,
    refused int not null,
    skipped int not null,
    -- what became of the accepted ones
    added int not null,
    changed int not null,
    unchanged int not null,
    frozen int not null
);
create index plan_import_by_department on training.plan_import (department_id, id desc);

create table training.plan (
    id bigint generated always as identity primary key,
    round_id bigint not null references training.round,
    department_id bigint not null references organisation.department,
    -- who brought it in: the agency itself or a secretariat
    reported_by_department_id bigint not null references organisation.department,
    entered_by_person_id bigint references organisation.person,
    entered_at timestamptz not null,
    changed_at timestamptz not null,

    title text not null,
    title_as_written text not null,
    cohort int,
    agency_as_written text not null,
    audience text not null,
    region text not null,
    first_day date,
    last_day date,
    date_precision text not null check (date_precision in
        ('DAY', 'WEEK', 'TEN_DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'WEEKLY', 'NONE')),
    -- the class days of a course that does not meet every day
    occurrences date[] not null default '{}',
    dates_as_written text not null,
    headcount int check (headcount >= 0),
    headcount_approximate boolean not null default false,
    headcount_per_cohort int,
    headcount_cohorts int,
    headcount_as_written text not null,
    budget numeric(16, 2),
    currency text,
    budget_as_written text not null,
    days numeric(7, 2),
    hours numeric(8, 2),
    length_as_written text not null,
    venue text not null,
    host text not null,
    mode text not null,
    contact text not null,
    category text not null,
    notes text not null,
    reference text not null,

    status text not null default 'PLANNED' check (status in ('PLANNED', 'WITHDRAWN', 'SUPERSEDED', 'MERGED')),
    superseded_by_plan_id bigint references training.plan,
    co_host_department_ids bigint[] not null default '{}',

    -- where it came from; null and empty for what was typed in
    plan_import_id bigint references training.plan_import,
    file_row text not null default '',
    -- by what a corrected file finds this plan again, within department and round; null for a merged plan
    identity text,
    -- SHA-256 of the row as it was last imported, so that the same file again changes nothing
    row_hash text not null default '',
    version int not null default 0,
    -- pairs of characters, for search
    words text[] not null generated always as (public.bigrams(title || ' ' || audience)) stored,

    constraint plan_is_found_again unique (department_id, round_id, identity),
    constraint plan_days_agree check ((first_day is null) = (date_precision = 'NONE')
        and (last_day is null) = (first_day is null) and last_day >= first_day),
    constraint plan_superseded_by_another check
        ((superseded_by_plan_id is null or status in ('SUPERSEDED', 'WITHDRAWN')) and superseded_by_plan_id <> id)
);
create index plan_by_first_day on training.plan (first_day, id);
create index plan_by_last_day on training.plan (last_day);
create index plan_by_import on training.plan (plan_import_id);
create index plan_by_successor on training.plan (superseded_by_plan_id) where superseded_by_plan_id is not null;
create index plan_by_words on training.plan using gin (words);

-- What a plan was before each change. The present state is the plan itself.
create table training.plan_revision (
    plan_id bigint not null references training.plan,
    version int not null,
    changed_at timestamptz not null,
    person_id bigint references organisation.person,
    plan_import_id bigint references training.plan_import,
    -- why, as a message key of this module
    cause text not null,
    -- only the facts that changed: {"audience": ["before", "after"], …}
    changes jsonb not null,
    primary key (plan_id, version)
);

grant usage on schema training to ${app_role};
grant select, insert, update on training.round, training.plan to ${app_role};
-- logs: the application may neither change nor remove an entry
grant select, insert on training.plan_import, training.plan_revision to ${app_role};
