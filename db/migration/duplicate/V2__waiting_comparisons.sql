-- Plans changed, so that they are to be compared anew. Written with the change; a comparison takes away those that
-- stood here before it began, however many. What a crash leaves here is made up for at the next start.
create table duplicate.comparison_wish (
    id bigint generated always as identity primary key,
    wished_at timestamptz not null
);

-- One row, held by the comparison under way: one at a time.
create table duplicate.comparison_turn (
    id boolean primary key default true check (id)
);
insert into duplicate.comparison_turn default values;

grant select, insert, delete on duplicate.comparison_wish to ${app_role};
grant select, update on duplicate.comparison_turn to ${app_role};
