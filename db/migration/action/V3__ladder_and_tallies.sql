-- Steps of the ladder that were taken: each once for a due date, whatever runs at the same time or was restarted.
create table action.ladder_step (
    action_id bigint not null references action.assigned_action,
    -- an extension begins a new ladder
    due_on date not null,
    step text not null check (step in ('REMINDER', 'PERSON', 'UNIT_HEAD', 'CONVENER')),
    taken_at timestamptz not null,
    -- names of those who were told; empty if there was nobody to tell
    told text not null,
    primary key (action_id, due_on, step)
);

create or replace view action.known_conference as
    select id as conference_id, name, zone, lead_department_id, convener_person_id from conference.joint_conference;
-- Through whom a unit is reached: its officers, its heads, its secretariat.
create view action.known_part as
    select o.department_id, o.person_id, 'LIAISON' as part
    from organisation.liaison_officer o
    join organisation.person p on p.id = o.person_id and p.active
    union
    select p.department_id, p.id, r.role
    from security.granted_role r
    join security.account a on a.person_id = r.person_id and a.active
    join organisation.person p on p.id = r.person_id and p.active
    where r.role in ('LEADER', 'SECRETARIAT');
create view action.known_addressee as
    select p.id as person_id, p.name, p.email, coalesce(a.language, 'zh') as language
    from organisation.person p
    left join security.account a on a.person_id = p.id
    where p.active;
-- Whether what was accepted had been submitted in time, on the conference's clock.
create view action.tallied_action as
    select a.id as action_id,
        a.state = 'ACCEPTED'
            and (coalesce((select max(r.written_at) from action.report r
                           where r.action_id = a.id and r.step = 'SUBMITTED'), a.assigned_at)
                 at time zone c.zone)::date <= a.due_on as in_time
    from action.assigned_action a
    join conference.joint_conference c on c.id = a.conference_id;

grant select, insert on action.ladder_step to ${app_role};
grant select on action.known_part, action.known_addressee, action.tallied_action to ${app_role};
