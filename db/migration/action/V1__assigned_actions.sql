create schema action;

-- What a decision makes a unit do, by whom and by when.
create table action.assigned_action (
    id bigint generated always as identity primary key,
    decision_id bigint not null references meeting.decision,
    conference_id bigint not null references conference.joint_conference,
    meeting_id bigint not null references meeting.joint_meeting,
    number int not null,
    body text not null,
    criterion text not null default '',
    lead_department_id bigint not null references organisation.department,
    responsible_person_id bigint references organisation.person,
    due_on date not null,
    state text not null check (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'CANCELLED')),
    assigned_at timestamptz not null,
    assigned_by_person_id bigint not null references organisation.person,
    -- asked for, not yet granted
    extension_asked_to date,
    version int not null default 0,
    constraint action_has_one_number unique (conference_id, number)
);
create index assigned_action_by_decision on action.assigned_action (decision_id);
create index assigned_action_by_lead on action.assigned_action (lead_department_id, due_on);
create index assigned_action_by_person on action.assigned_action (responsible_person_id, due_on);
create index assigned_action_by_due on action.assigned_action (due_on, id);

create table action.co_operating_unit (
    action_id bigint not null references action.assigned_action,
    department_id bigint not null references organisation.department,
    primary key (action_id, department_id)
);
create index co_operating_unit_by_department on action.co_operating_unit (department_id);

-- The last number given in a conference; its row is held until the action that got the number stands.
create table action.numbering (
    conference_id bigint primary key references conference.joint_conference,
    last int not null
);

-- Everything reported and ruled about an action; only added to.
create table action.report (
    id bigint generated always as identity primary key,
    action_id bigint not null references action.assigned_action,
    step text not null check (step in ('PROGRESS', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'EXTENSION_ASKED', 'EXTENDED',
        'EXTENSION_REFUSED', 'CANCELLED')),
    body text not null default '',
    due_on date,
    written_by_person_id bigint not null references organisation.person,
    written_at timestamptz not null
);
create index report_by_action on action.report (action_id, id);

-- What this module needs of the floors below: names.
create view action.known_unit as
    select id as department_id, short_name from organisation.department;
create view action.known_person as
    select id as person_id, department_id, name, active from organisation.person;
create view action.known_conference as
    select id as conference_id, name, zone, lead_department_id from conference.joint_conference;

grant usage on schema action to ${app_role};
grant select, insert, update on action.assigned_action to ${app_role};
grant select, insert, delete on action.co_operating_unit to ${app_role};
grant select, insert, update on action.numbering to ${app_role};
grant select, insert on action.report to ${app_role};
grant select on action.known_unit, action.known_person, action.known_conference to ${app_role};
