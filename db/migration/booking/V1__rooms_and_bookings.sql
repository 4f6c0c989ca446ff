create schema booking;

create table booking.room (
    id bigint generated always as identity primary key,
    name text not null,
    place text not null default '',
    capacity int not null check (capacity between 1 and 100000),
    equipment text[] not null default '{}',
    active boolean not null default true,
    version int not null default 0,
    constraint room_has_one_name_per_place unique (name, place)
);

-- What a room or person is held for: 'meeting' and its key; no foreign key, the meeting lives on a higher floor.
create table booking.room_booking (
    id bigint generated always as identity primary key,
    room_id bigint not null references booking.room,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    purpose text not null,
    purpose_id bigint not null,
    check (ends_at > starts_at),
    constraint room_is_booked_once exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index room_booking_by_purpose on booking.room_booking (purpose, purpose_id);
create table booking.person_booking (
    id bigint generated always as identity primary key,
    person_id bigint not null references organisation.person,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    purpose text not null,
    purpose_id bigint not null,
    check (ends_at > starts_at),
    constraint person_is_required_once exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index person_booking_by_purpose on booking.person_booking (purpose, purpose_id);

grant usage on schema booking to ${app_role};
grant select, insert, update, delete on all tables in schema booking to ${app_role};
-- a room that was ever booked is switched off, not removed
revoke delete on booking.room from ${app_role};
