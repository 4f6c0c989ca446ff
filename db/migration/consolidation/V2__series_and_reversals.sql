-- A group may become a series of cohorts; a later decision may take back what an earlier one made.
alter table consolidation.proposal
    drop constraint proposal_verdict_check,
    add constraint proposal_verdict_check
        check (verdict in ('KEEP', 'MERGE', 'SERIES', 'RESCHEDULE', 'WITHDRAW', 'REVERSE')),
    drop constraint proposal_state_check,
    add constraint proposal_state_check
        check (state in ('PROPOSED', 'PLACED', 'DECIDED', 'CARRIED_OUT', 'REVERSED', 'DROPPED')),
    drop constraint proposal_check2,
    add constraint proposal_carried_out_at check
        ((state in ('CARRIED_OUT', 'REVERSED')) = (carried_out_at is not null)),
    add column reverses_proposal_id bigint references consolidation.proposal,
    add constraint proposal_reverses_another check
        ((verdict = 'REVERSE') = (reverses_proposal_id is not null) and reverses_proposal_id <> id);
create index proposal_by_reversed on consolidation.proposal (reverses_proposal_id) where reverses_proposal_id is not null;
