-- What reviewers said of plans. Every word stays; of a pair, the latest holds.
create table duplicate.review (
    id bigint generated always as identity primary key,
    -- where it was said
    group_id bigint not null references duplicate.duplicate_group,
    department_id bigint not null references organisation.department,
    person_id bigint not null references organisation.person,
    reviewed_at timestamptz not null,
    judgement text not null check (judgement in ('SAME', 'COHORT', 'DIFFERENT', 'RELATED')),
    reason text not null,
    -- the plans that were picked
    plan_ids bigint[] not null,
    -- false: said of these plans among themselves; true: of them on one side, others on the other
    towards_others boolean not null
);
create index review_by_group on duplicate.review (group_id, id desc);

create table duplicate.review_pair (
    review_id bigint not null references duplicate.review,
    left_plan_id bigint not null references training.plan,
    right_plan_id bigint not null references training.plan,
    -- why the comparison had asked for it; null if it had not
    asked_because text check (asked_because in ('UNCERTAIN', 'BRIDGE', 'CONTROL')),
    primary key (left_plan_id, right_plan_id, review_id),
    check (left_plan_id < right_plan_id)
);
create index review_pair_by_review on duplicate.review_pair (review_id);
create index review_pair_by_right on duplicate.review_pair (right_plan_id);

alter table duplicate.duplicate_group
    drop constraint duplicate_group_kind_check,
    -- a pair that the comparison asks a person about; not counted as duplicate
    add constraint duplicate_group_kind_check check (kind in ('MULTI_HEAD', 'REPEATED', 'CLASH', 'UNCERTAIN')),
    -- what a merger of all its plans would save; null if the plans do not tell
    add column saves_person_days numeric(14, 1),
    -- how much the comparison would learn from a word on it; 0 if nothing
    add column teaches double precision not null default 0,
    -- pairs that nobody has judged yet
    add column to_judge int not null default 0,
    -- how often something was said of it: by that a second reviewer notices the first
    add column reviews int not null default 0;
create index duplicate_group_to_judge on duplicate.duplicate_group (id) where present and to_judge > 0;

alter table duplicate.pair
    add column asked_because text check (asked_because in ('UNCERTAIN', 'BRIDGE', 'CONTROL'));

-- a log: the application may neither change nor remove a word
grant select, insert on duplicate.review, duplicate.review_pair to ${app_role};
