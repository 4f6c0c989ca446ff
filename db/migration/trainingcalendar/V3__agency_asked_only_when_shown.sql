-- Joined from the left, the directory is not read at all where nobody asks for an agency's name, as when plans are counted.
create or replace view trainingcalendar.planned_training as
    select plan.id as plan_id, plan.title, plan.cohort, plan.department_id, plan.co_host_department_ids,
        plan.department_id || plan.co_host_department_ids as host_department_ids,
        plan.audience, plan.region, plan.category, plan.first_day, plan.last_day, plan.date_precision, plan.occurrences,
        plan.headcount, plan.budget, plan.currency, plan.venue, plan.status,
        agency.short_name as agency
    from training.plan plan
        left join organisation.department agency on agency.id = plan.department_id
    where plan.status in ('PLANNED', 'MERGED');
