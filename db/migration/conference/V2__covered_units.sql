-- For which departments a conference speaks today: its members, and the departments of lower levels of government
-- that stand below the body to which its lead department belongs. A city's conference looks after its counties.
create view conference.covered_unit as
with recursive
    level (tier, rank) as (
        values ('PROVINCE', 1), ('CITY', 2), ('COUNTY', 3), ('TOWNSHIP', 4)
    ),
    below (conference_id, rank, department_id) as (
        select body.id, level.rank, unit.id
        from conference.joint_conference body
            join organisation.department lead on lead.id = body.lead_department_id
            join level on level.tier = lead.tier
            join organisation.department unit on unit.parent_department_id = lead.parent_department_id
        where body.active
        union
        select below.conference_id, below.rank, unit.id
        from below join organisation.department unit on unit.parent_department_id = below.department_id
    )
select member.conference_id, member.department_id
from conference.member join conference.joint_conference body on body.id = member.conference_id
where body.active and member.until is null
union
select below.conference_id, below.department_id
from below
    join organisation.department unit on unit.id = below.department_id
    join level on level.tier = unit.tier
where level.rank > below.rank and unit.active;

grant select on conference.covered_unit to ${app_role};
