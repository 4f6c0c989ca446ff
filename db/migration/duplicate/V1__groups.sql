create schema duplicate;

-- A comparison of all plans that take place, each with each.
create table duplicate.comparison (
    id bigint generated always as identity primary key,
    compared_at timestamptz not null,
    plans int not null,
    pairs bigint not null,
    groups int not null,
    -- clashes beyond the number kept
    clashes_left_out int not null
);

create table duplicate.duplicate_group (
    id bigint generated always as identity primary key,
    -- stays the same from one comparison to the next: the founding plan, of a clash both plans
    lasting_key text not null unique,
    kind text not null check (kind in ('MULTI_HEAD', 'REPEATED', 'CLASH')),
    title text not null,
    -- how surely the plans repeat one another, 0 to 1: the surest pair
    probability double precision not null,
    -- false once a comparison no longer finds it
    present boolean not null default true,
    found_at timestamptz not null,
    version int not null default 0
);
create index duplicate_group_by_kind on duplicate.duplicate_group (kind, probability desc, id) where present;

create table duplicate.group_plan (
    group_id bigint not null references duplicate.duplicate_group,
    plan_id bigint not null references training.plan,
    -- of the plan, so that a list can be narrowed to one agency
    department_id bigint not null references organisation.department,
    primary key (group_id, plan_id)
);
create index group_plan_by_plan on duplicate.group_plan (plan_id);
create index group_plan_by_department on duplicate.group_plan (department_id);

-- Two plans of a group and why they are thought to repeat one another.
create table duplicate.pair (
    group_id bigint not null references duplicate.duplicate_group,
    left_plan_id bigint not null references training.plan,
    right_plan_id bigint not null references training.plan,
    kind text not null,
    probability double precision not null,
    -- in bits; prior and weights of the evidence add up to the probability's odds
    prior double precision not null,
    evidence jsonb not null,
    primary key (group_id, left_plan_id, right_plan_id),
    check (left_plan_id <> right_plan_id)
);

-- What was proposed about a group, as the module above tells it; no row where nothing ever was.
create table duplicate.group_standing (
    group_id bigint primary key references duplicate.duplicate_group,
    -- of the latest proposal that was not dropped; null if all were
    proposal_state text check (proposal_state in ('PROPOSED', 'PLACED', 'DECIDED', 'CARRIED_OUT', 'REVERSED')),
    -- whether a decision about it was carried out and stands
    carried_out boolean not null,
    -- whether that decision was to leave its plans as they are
    left_alone boolean not null
);

grant usage on schema duplicate to ${app_role};
grant select, insert, update on duplicate.duplicate_group, duplicate.group_standing to ${app_role};
grant select, insert on duplicate.comparison to ${app_role};
grant select, insert, update, delete on duplicate.group_plan, duplicate.pair to ${app_role};
