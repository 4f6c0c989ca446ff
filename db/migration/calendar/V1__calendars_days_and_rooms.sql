create schema calendar;

-- A calendar that somebody handed in. Only when one is busy is kept, packed (see PackedBusyTimes); no titles.
create table calendar.source (
    id bigint generated always as identity primary key,
    department_id bigint not null references organisation.department,
    -- null: the calendar of the department itself
    person_id bigint references organisation.person,
    name text not null,
    imported_at timestamptz not null,
    imported_by_person_id bigint not null references organisation.person,
    events int not null,
    busy_times int not null,
    covers_from date not null,
    covers_until date not null,
    packed bytea not null,
    constraint source_has_one_name_per_owner unique nulls not distinct (department_id, person_id, name)
);

create table calendar.source_problem (
    id bigint generated always as identity primary key,
    source_id bigint not null references calendar.source on delete cascade,
    line int not null,
    event_lost boolean not null,
    message_key text not null,
    message_arguments jsonb not null default '[]'
);
create index source_problem_by_source on calendar.source_problem (source_id, id);

-- Busy times typed by hand.
create table calendar.typed_time (
    id bigint generated always as identity primary key,
    department_id bigint not null references organisation.department,
    person_id bigint references organisation.person,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    busyness text not null check (busyness in ('TENTATIVE', 'BUSY', 'OUT_OF_OFFICE')),
    note text not null default '',
    check (ends_at > starts_at)
);
create index typed_time_by_owner on calendar.typed_time (department_id, person_id, starts_at, id);

-- All busy times of a department or person in one packed value: what finding a slot reads, one row each.
create table calendar.availability (
    department_id bigint not null references organisation.department,
    person_id bigint references organisation.person,
    packed bytea not null,
    changed_at timestamptz not null,
    unique nulls not distinct (department_id, person_id)
);

-- A region whose weekends, holidays and make-up workdays are known for certain years.
create table calendar.region (
    code text primary key check (code ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
    name_en text not null,
    name_zh text not null,
    -- ISO 8601 weekdays, Monday is 1
    weekend int[] not null default '{6,7}'
);
create table calendar.working_year (
    region_code text not null references calendar.region,
    year int not null check (year between 1970 and 2200),
    origin text not null,
    imported_at timestamptz not null,
    primary key (region_code, year)
);
create table calendar.special_day (
    region_code text not null,
    year int not null,
    day date not null,
    working boolean not null,
    name_en text not null,
    name_zh text not null,
    primary key (region_code, day),
    foreign key (region_code, year) references calendar.working_year on delete cascade,
    check (extract(year from day) = year)
);

-- Where a department works; one without a row works where its parent does.
create table calendar.workplace (
    department_id bigint primary key references organisation.department,
    region_code text not null references calendar.region,
    zone text not null
);
create table calendar.office_hours (
    department_id bigint not null references calendar.workplace on delete cascade,
    weekday int not null check (weekday between 1 and 7),
    opens time not null,
    closes time not null,
    primary key (department_id, weekday, opens),
    check (closes > opens)
);

grant usage on schema calendar to ${app_role};
grant select, insert, update, delete on all tables in schema calendar to ${app_role};
revoke delete on calendar.region from ${app_role};
