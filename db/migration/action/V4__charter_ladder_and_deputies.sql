-- The charter says when overdue actions are brought before whom.
create or replace view action.known_conference as
    select id as conference_id, name, zone, lead_department_id, convener_person_id, ladder_person, ladder_unit_head,
        ladder_convener
    from conference.joint_conference;
-- Through whom a unit of a conference is reached: officers and deputies, of the conference and of the department.
create view action.officer as
    select conference_id, department_id, person_id from conference.officer;
grant select on action.officer to ${app_role};
