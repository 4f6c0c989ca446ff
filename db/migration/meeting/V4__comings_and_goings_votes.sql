-- Who speaks for a unit may come and go several times. The seat keeps the first arrival, and the last departure once
-- nobody is there.
create table meeting.stay (
    id bigint generated always as identity primary key,
    seat_id bigint not null references meeting.seat on delete cascade,
    arrived_at timestamptz not null,
    left_at timestamptz,
    check (left_at >= arrived_at)
);
create index stay_by_seat on meeting.stay (seat_id, arrived_at);
create unique index one_is_there_once on meeting.stay (seat_id) where left_at is null;
insert into meeting.stay (seat_id, arrived_at, left_at)
    select id, arrived_at, left_at from meeting.seat where arrived_at is not null;

-- How long an item took: the time before it was last called, and since when it is treated now.
alter table meeting.agenda_item add column called_at timestamptz;
alter table meeting.agenda_item add column seconds_before int not null default 0 check (seconds_before >= 0);
update meeting.agenda_item set called_at = began_at where state = 'CURRENT';
update meeting.agenda_item set seconds_before = extract(epoch from ended_at - began_at)
    where state = 'CLOSED' and began_at is not null and ended_at > began_at;

-- How a unit voted; a decision without votes was taken by consensus.
create table meeting.vote (
    decision_id bigint not null references meeting.decision,
    department_id bigint not null references organisation.department,
    choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAINS')),
    primary key (decision_id, department_id)
);

grant select, insert, update, delete on meeting.stay to ${app_role};
grant select, insert on meeting.vote to ${app_role};
