-- Who had the last word on a plan. A file corrects what a file said; what a person typed it leaves alone unless told
-- otherwise, and what a decision fixed always.
alter table training.plan add column last_word text not null default 'FILE'
    check (last_word in ('FILE', 'PERSON', 'DECISION'));
update training.plan set last_word = 'PERSON'
    where plan_import_id is null
        or exists (select from training.plan_revision r where r.plan_id = id
            and r.cause in ('training.revision.edited', 'training.revision.withdrawn'));
update training.plan set last_word = 'DECISION'
    where status in ('MERGED', 'SUPERSEDED')
        or exists (select from training.plan_revision r where r.plan_id = id
            and r.cause in ('training.revision.rescheduled', 'training.revision.withdrawnByDecision'));

alter table training.plan_import
    -- plans that stay as a person left them
    add column kept int not null default 0,
    -- plans of an earlier file that this one no longer had
    add column withdrawn int not null default 0;
