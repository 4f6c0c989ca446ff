create schema notification;

create table notification.notice (
    id bigint generated always as identity primary key,
    person_id bigint not null references organisation.person,
    message_key text not null,
    message_arguments jsonb not null default '[]',
    address text not null,
    created_at timestamptz not null,
    read_at timestamptz
);
create index notice_of_person on notification.notice (person_id, id desc);

-- Outbox: written in the sender's transaction, sent afterwards.
create table notification.mail (
    id bigint generated always as identity primary key,
    message_id text not null unique,
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'KEPT')),
    attempts int not null default 0,
    last_error text,
    created_at timestamptz not null,
    sent_at timestamptz
);

grant usage on schema notification to ${app_role};
grant select, insert, update on all tables in schema notification to ${app_role};
