-- The wording that a correction found when it was opened; a correction that is given up puts it back.
create table minutes.wording_before (
    correction_id bigint not null references minutes.correction,
    language text not null check (language in ('en', 'zh')),
    passage text not null,
    body text not null,
    instead_of text not null,
    written_by_person_id bigint not null references organisation.person,
    written_at timestamptz not null,
    primary key (correction_id, language, passage)
);
-- What was worded for a correction that is open now was not kept apart: what there is stays.
insert into minutes.wording_before
    select c.id, r.language, r.passage, r.body, r.instead_of, r.written_by_person_id, r.written_at
    from minutes.correction c join minutes.rewording r on r.meeting_id = c.meeting_id
    where c.ended_at is null and r.written_at < c.opened_at;
grant select, insert, delete on minutes.wording_before to ${app_role};
