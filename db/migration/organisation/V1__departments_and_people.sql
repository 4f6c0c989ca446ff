create schema organisation;

create table organisation.department (
    id bigint generated always as identity primary key,
    parent_department_id bigint references organisation.department,
    name text not null,
    short_name text not null,
    -- other names under which the department appears in files that agencies send
    also_named text[] not null default '{}',
    tier text not null check (tier in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    active boolean not null default true,
    version int not null default 0,
    constraint department_has_one_name unique (name)
);

create table organisation.person (
    id bigint generated always as identity primary key,
    department_id bigint not null references organisation.department,
    name text not null,
    post text not null default '',
    email text not null,
    phone text not null default '',
    active boolean not null default true,
    successor_person_id bigint references organisation.person,
    version int not null default 0
);
create unique index person_has_one_email on organisation.person (lower(email));
create index person_by_department on organisation.person (department_id);

-- The officers through whom a department is reached; one of them is the first, the others are deputies.
create table organisation.liaison_officer (
    department_id bigint not null references organisation.department,
    person_id bigint not null references organisation.person,
    deputy boolean not null default false,
    primary key (department_id, person_id)
);
create unique index one_first_liaison_officer on organisation.liaison_officer (department_id) where not deputy;

grant usage on schema organisation to ${app_role};
grant select, insert, update on all tables in schema organisation to ${app_role};
grant delete on organisation.liaison_officer to ${app_role};
