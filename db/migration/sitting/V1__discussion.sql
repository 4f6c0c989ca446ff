create schema sitting;

-- What was said about an item, written while the meeting sits.
create table sitting.paragraph (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
    agenda_item_id bigint not null references meeting.agenda_item,
    position int not null check (position > 0),
    kind text not null check (kind in ('PLAIN', 'LIST_ITEM')),
    body text not null default '',
    -- rises with every change of text, kind or place
    version int not null default 0,
    written_by_person_id bigint not null references organisation.person,
    written_at timestamptz not null
);
create index paragraph_by_item on sitting.paragraph (agenda_item_id, position, id);
create index paragraph_by_meeting on sitting.paragraph (meeting_id);

-- One writer a paragraph, in whichever application process the page is open; runs out when idle.
create table sitting.pen (
    paragraph_id bigint primary key references sitting.paragraph on delete cascade,
    -- the open page that holds it
    page uuid not null,
    person_id bigint not null references organisation.person,
    held_until timestamptz not null
);
create index pen_by_page on sitting.pen (page);
create index pen_by_end on sitting.pen (held_until);

-- A text that could not be stored because another one had been; kept until somebody chose.
create table sitting.set_aside (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting.joint_meeting,
    agenda_item_id bigint not null references meeting.agenda_item,
    -- null once the paragraph it was typed in is gone
    paragraph_id bigint references sitting.paragraph on delete set null,
    body text not null,
    typed_by_person_id bigint not null references organisation.person,
    set_aside_at timestamptz not null
);
create index set_aside_by_meeting on sitting.set_aside (meeting_id);

-- What this module needs of the floors below. Views, because a module's tables are its own.
create view sitting.known_person as
    select id as person_id, name from organisation.person;
create view sitting.known_item as
    select id as agenda_item_id, meeting_id, position from meeting.agenda_item;

grant usage on schema sitting to ${app_role};
grant select on all tables in schema sitting to ${app_role};
grant insert, update, delete on sitting.paragraph, sitting.pen to ${app_role};
grant insert, delete on sitting.set_aside to ${app_role};
