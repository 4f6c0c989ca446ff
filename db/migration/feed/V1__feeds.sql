create schema feed;

-- A secret address by which a calendar program reads what one person may see. Removed when it is revoked.
create table feed.subscription (
    id bigint generated always as identity primary key,
    person_id bigint not null references organisation.person,
    kind text not null check (kind in ('MINE', 'DEPARTMENT', 'CONFERENCE', 'TRAINING')),
    conference_id bigint references conference.joint_conference,
    -- SHA-256 of the secret: who reads the database cannot subscribe
    secret_hash bytea not null unique,
    made_at timestamptz not null,
    used_at timestamptz,
    check ((conference_id is not null) = (kind = 'CONFERENCE'))
);
create index subscription_by_person on feed.subscription (person_id);

grant usage on schema feed to ${app_role};
grant select, insert, update, delete on feed.subscription to ${app_role};
