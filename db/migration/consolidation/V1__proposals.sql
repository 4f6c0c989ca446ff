create schema consolidation;

create table consolidation.proposal (
    id bigint generated always as identity primary key,
    group_id bigint not null references duplicate.duplicate_group,
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
grant select, insert, update on consolidation.proposal to ${app_role};
grant select, insert on consolidation.proposal_plan to ${app_role};
