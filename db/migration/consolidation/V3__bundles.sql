-- Several proposals that a meeting treats as one: one item on its agenda, one decision that carries all of them out.
create table consolidation.bundle (
    id bigint generated always as identity primary key,
    -- the lead department whose secretariat ties it
    department_id bigint not null references organisation.department,
    person_id bigint not null references organisation.person,
    tied_at timestamptz not null,
    title text not null,
    untied_at timestamptz
);
create index bundle_by_department on consolidation.bundle (department_id) where untied_at is null;

-- Which proposals: none is in two bundles at a time.
create table consolidation.bundled_proposal (
    bundle_id bigint not null references consolidation.bundle,
    proposal_id bigint not null references consolidation.proposal,
    primary key (bundle_id, proposal_id)
);
create index bundled_proposal_by_proposal on consolidation.bundled_proposal (proposal_id);

-- one decision may carry out several proposals now
drop index consolidation.proposal_by_decision;
create index proposal_by_decision on consolidation.proposal (decision_id) where decision_id is not null;

grant select, insert, update on consolidation.bundle to ${app_role};
grant select, insert on consolidation.bundled_proposal to ${app_role};
