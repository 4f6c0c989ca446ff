-- A hash of all that was written of a group: found again just as it was, it is not written again. Null before this.
alter table duplicate.duplicate_group add column content text;

-- What a comparison finds is drawn from plans and departments that it reads in the same transaction, and the application
-- may not delete either. To check each of a million references again took two thirds of the time of writing them.
alter table duplicate.group_plan
    drop constraint group_plan_plan_id_fkey,
    drop constraint group_plan_department_id_fkey;
alter table duplicate.pair
    drop constraint pair_left_plan_id_fkey,
    drop constraint pair_right_plan_id_fkey;
