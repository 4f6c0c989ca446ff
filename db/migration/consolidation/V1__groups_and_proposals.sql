create schema consolidation;

-- A comparison of all plans that take place, each with each.
create table consolidation.comparison (
    id bigint generated always as identity primary key,
    compared_at timestamptz not null,
    plans int not null,
    pairs bigint not null,
    groups int not null,
    -- clashes beyond the number kept
    clashes_left_out int not null
);

create table consolidation.duplicate_group (
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
create index duplicate_group_by_kind on consolidation.duplicate_group (kind, probability desc, id) where present;

create table consolidation.group_plan (
    group_id bigint not null references consolidation.duplicate_group,
    plan_id bigint not null references training.plan,
    -- of the plan, so that a list can be narrowed to one agency
    department_id bigint not null references organisation.department,
    primary key (group_id, plan_id)
);
create index group_plan_by_plan on consolidation.group_plan (plan_id);
create index group_plan_by_department on consolidation.group_plan (department_id);

-- Two plans of a group and why they are thought to repeat one another.
create table consolidation.pair (
    group_id bigint not null references consolidation.duplicate_group,
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

create table consolidation.proposal (
    id bigint generated always as identity primary key,
    group_id bigint not null references consolidation.duplicate_group,
    -- the lead department whose secretariat proposes it
    department_id bigint not null references organisation.department,
    person_id bigint not null references organisation.person,
    proposed_at timestamptz not null,
    verdict text not null check (verdict in ('KEEP', 'MERGE', 'RESCHEDULE', 'WITHDRAW')),
    reason text not null,
    -- MERGE: under whom; WITHDRAW: the plan that is kept; RESCHEDULE: the plan that moves
    chosen_plan_id bigint references training.plan,
    title text not null,
    first_day date,
    last_day date,
    people int check (people >= 0),
    budget numeric(16, 2),
    venue text not null,
    -- what it saves, reckoned when it was proposed; null where the plans do not tell
    saved_training_days numeric(10, 1),
    saved_person_days numeric(12, 1),
    saved_budget numeric(16, 2),
    currency text,
    state text not null check (state in ('PROPOSED', 'PLACED', 'DECIDED', 'CARRIED_OUT', 'DROPPED')),
    meeting_id bigint references meeting.joint_meeting,
    decision_id bigint references meeting.decision,
    -- what it made: the merged plan
    merged_plan_id bigint references training.plan,
    carried_out_at timestamptz,
    version int not null default 0,
    check (last_day >= first_day),
    check (state not in ('DECIDED', 'CARRIED_OUT') or decision_id is not null),
    check ((state = 'CARRIED_OUT') = (carried_out_at is not null))
);
create unique index group_has_one_live_proposal on consolidation.proposal (group_id)
    where state in ('PROPOSED', 'PLACED', 'DECIDED');
create unique index proposal_by_decision on consolidation.proposal (decision_id) where decision_id is not null;
create index proposal_by_department on consolidation.proposal (department_id, state);

-- The plans that it is about; frozen when it was proposed.
create table consolidation.proposal_plan (
    proposal_id bigint not null references consolidation.proposal,
    plan_id bigint not null references training.plan,
    primary key (proposal_id, plan_id)
);

grant usage on schema consolidation to ${app_role};
grant select, insert, update on consolidation.duplicate_group, consolidation.proposal to ${app_role};
grant select, insert on consolidation.comparison, consolidation.proposal_plan to ${app_role};
grant select, insert, update, delete on consolidation.group_plan, consolidation.pair to ${app_role};
