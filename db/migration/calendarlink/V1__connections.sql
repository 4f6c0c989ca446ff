create schema calendarlink;

-- Where a calendar is fetched from, and how that went.
create table calendarlink.connection (
    source_id bigint primary key references calendar.source on delete cascade,
    -- what people may see of the address
    host text not null,
    -- sealed if there is a key: the address itself is often a secret
    address text not null,
    -- empty if the server is asked as anybody
    user_name text not null default '',
    -- always sealed; empty if there is none
    password text not null default '',
    -- what the server told, to ask whether anything has changed since
    etag text,
    last_modified text,
    sync_token text,
    -- how often the calendar itself asks to be fetched
    refresh_seconds int check (refresh_seconds > 0),
    next_at timestamptz not null,
    -- of the latest attempt; a result counts only if no other attempt began since
    begun_at timestamptz,
    ended_at timestamptz,
    succeeded_at timestamptz,
    -- when everything was read last, and not only what had changed
    whole_at timestamptz,
    failures int not null default 0,
    error_key text,
    error_arguments jsonb not null default '[]'
);
create index connection_due on calendarlink.connection (next_at, source_id);

grant usage on schema calendarlink to ${app_role};
grant select, insert, update, delete on calendarlink.connection to ${app_role};
