create schema audit;

create table audit.trail (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    -- no foreign keys: the trail outlives what it tells of
    person_id bigint,
    department_id bigint,
    subject text not null,
    subject_id bigint not null,
    message_key text not null,
    message_arguments jsonb not null default '[]'
);
create index trail_by_subject on audit.trail (subject, subject_id, id);
create index trail_by_person on audit.trail (person_id, id);

grant usage on schema audit to ${app_role};
-- append-only: the application may neither change nor remove an entry
grant select, insert on audit.trail to ${app_role};
