create schema security;

create table security.account (
    person_id bigint primary key references organisation.person,
    sign_in_name text not null,
    -- Argon2id in its own encoded form; null until the invitation is accepted
    password_hash text,
    language text not null default 'en' check (language in ('en', 'zh')),
    failed_attempts int not null default 0,
    locked_until timestamptz,
    last_sign_in_at timestamptz,
    active boolean not null default true,
    -- rises with every change that ends the person's sessions: roles, password, closing
    version int not null default 0
);
create unique index account_has_one_sign_in_name on security.account (lower(sign_in_name));

create table security.granted_role (
    person_id bigint not null references security.account,
    role text not null,
    primary key (person_id, role)
);

-- Links sent to people: only a hash is kept, each works once.
create table security.personal_link (
    token_hash bytea primary key,
    person_id bigint not null references security.account,
    purpose text not null check (purpose in ('INVITATION', 'RESET')),
    expires_at timestamptz not null,
    used_at timestamptz
);

grant usage on schema security to ${app_role};
grant select, insert, update, delete on all tables in schema security to ${app_role};
