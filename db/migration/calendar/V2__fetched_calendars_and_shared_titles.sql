-- Calendars that are fetched from a server, beside those handed in as files.
alter table calendar.source
    add column kind text not null default 'FILE' check (kind in ('FILE', 'ADDRESS', 'CALDAV')),
    add column titles_shared boolean not null default false,
    -- null: connected, but never read so far
    alter column imported_at drop not null;

-- A part of a calendar that is fetched piece by piece, with the server's mark of its version.
create table calendar.source_part (
    source_id bigint not null references calendar.source on delete cascade,
    part text not null,
    version text not null,
    events int not null,
    packed bytea not null,
    primary key (source_id, part)
);

-- The part in which it was found; empty where the calendar is fetched as a whole.
alter table calendar.source_problem add column part text not null default '';

-- Titles of busy times, kept only while their owner shares them.
create table calendar.shared_title (
    id bigint generated always as identity primary key,
    source_id bigint not null references calendar.source on delete cascade,
    part text not null default '',
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    title text not null,
    check (ends_at > starts_at)
);
create index shared_title_by_source on calendar.shared_title (source_id, starts_at, id);

grant select, insert, update, delete on calendar.source_part, calendar.shared_title to ${app_role};
