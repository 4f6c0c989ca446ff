alter table duplicate.comparison
    -- pairs of plans that were not compared or not kept, because too many are alike
    add column pairs_left_out bigint not null default 0;
