create schema trainingcalendar;

-- The plans that take place. A view, because a module's tables are its own.
create view trainingcalendar.planned_training as
    select id as plan_id, title, cohort, department_id, co_host_department_ids,
        department_id || co_host_department_ids as host_department_ids,
        audience, region, category, first_day, last_day, date_precision, occurrences,
        headcount, budget, currency, venue, status
    from training.plan
    where status in ('PLANNED', 'MERGED');

grant usage on schema trainingcalendar to ${app_role};
grant select on trainingcalendar.planned_training to ${app_role};
