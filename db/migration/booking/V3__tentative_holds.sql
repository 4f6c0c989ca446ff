-- A room or department that may be needed by something whose time is still being asked for. It excludes nobody: whoever
-- looks for a time sees it, and who takes the room for certain gets it.
create table booking.tentative_hold (
    id bigint generated always as identity primary key,
    room_id bigint references booking.room,
    department_id bigint references organisation.department,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    purpose text not null,
    purpose_id bigint not null,
    check (ends_at > starts_at),
    check ((room_id is null) <> (department_id is null))
);
create index tentative_hold_by_purpose on booking.tentative_hold (purpose, purpose_id);
create index tentative_hold_by_room on booking.tentative_hold (room_id, ends_at) where room_id is not null;
create index tentative_hold_by_department on booking.tentative_hold (department_id, ends_at) where department_id is not null;

grant select, insert, delete on booking.tentative_hold to ${app_role};
