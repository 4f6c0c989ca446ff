-- Who may propose topics, how often it meets in the charter's own words, and whether problems may be handed in by
-- a public form (which the operator switches on for the whole installation).
alter table conference.joint_conference
    add column proposal_rule text not null default 'MEMBERS' check (proposal_rule in ('MEMBERS', 'LEAD_ONLY')),
    add column rhythm text not null default '',
    add column takes_problems boolean not null default false;

-- Who stands in for the officer through whom a unit is reached in this conference.
create table conference.deputy (
    member_id bigint not null references conference.member,
    person_id bigint not null references organisation.person,
    primary key (member_id, person_id)
);
create index deputy_by_person on conference.deputy (person_id);

-- Through whom the units of a conference are reached: the officers and deputies named for it, and those of the
-- department.
create view conference.officer as
    select member.conference_id, member.department_id, person.id as person_id
    from conference.member join organisation.person on person.id = member.liaison_person_id
    where member.until is null and person.active
    union
    select member.conference_id, member.department_id, person.id
    from conference.member
        join conference.deputy on deputy.member_id = member.id
        join organisation.person on person.id = deputy.person_id
    where member.until is null and person.active
    union
    select member.conference_id, member.department_id, person.id
    from conference.member
        join organisation.liaison_officer officer on officer.department_id = member.department_id
        join organisation.person on person.id = officer.person_id
    where member.until is null and person.active;

grant select, insert, delete on conference.deputy to ${app_role};
grant select on conference.officer to ${app_role};
