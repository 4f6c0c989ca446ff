-- What was issued is corrected by issuing anew: the new record names the old one.
alter table minutes.issued_minutes
    -- what the hash covers: 1 without, 2 with the words for the search, the record it corrects and the reason
    add column form int not null default 1 check (form in (1, 2)),
    add column corrects_issued_minutes_id bigint references minutes.issued_minutes,
    add column reason text not null default '',
    add check ((corrects_issued_minutes_id is null) = (reason = ''));
alter table minutes.issued_minutes drop constraint minutes_of_a_meeting_are_issued_once;
create unique index minutes_of_a_meeting_are_issued_once on minutes.issued_minutes (meeting_id)
    where corrects_issued_minutes_id is null;
create index issued_minutes_by_meeting on minutes.issued_minutes (meeting_id);
create unique index issued_minutes_are_corrected_once on minutes.issued_minutes (corrects_issued_minutes_id);

-- Issued minutes that are being corrected, and what became of it.
create table minutes.correction (
    id bigint generated always as identity primary key,
    corrects_issued_minutes_id bigint not null references minutes.issued_minutes,
    meeting_id bigint not null references meeting.joint_meeting,
    reason text not null check (reason <> ''),
    opened_by_person_id bigint not null references organisation.person,
    opened_at timestamptz not null,
    ended_at timestamptz,
    -- ended by being issued, not by being dropped
    issued boolean not null default false,
    check (ended_at is not null or not issued)
);
create unique index one_correction_at_a_time on minutes.correction (meeting_id) where ended_at is null;

grant select, insert, update (ended_at, issued) on minutes.correction to ${app_role};
