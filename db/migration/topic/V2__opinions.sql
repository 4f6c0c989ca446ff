-- What a unit thinks of a matter before the meeting: of a topic, or of what another module brings.
-- Only added to; the unit's last word counts.
create table topic.opinion (
    id bigint generated always as identity primary key,
    matter_kind text not null,
    matter_id bigint not null,
    department_id bigint not null references organisation.department,
    stance text not null check (stance in ('AGREE', 'AGREE_IF', 'OBJECT')),
    body text not null default '',
    given_by_person_id bigint not null references organisation.person,
    given_at timestamptz not null,
    check (stance = 'AGREE' or body <> '')
);
create index opinion_by_matter on topic.opinion (matter_kind, matter_id, department_id, id desc);

create view topic.known_person as
    select id as person_id, name from organisation.person;
-- The officers through whom a unit is reached.
create view topic.liaison as
    select officer.department_id, officer.person_id
    from organisation.liaison_officer officer join organisation.person person on person.id = officer.person_id
    where person.active
    union
    select department_id, liaison_person_id from conference.member
    where until is null and liaison_person_id is not null;

grant select, insert on topic.opinion to ${app_role};
grant select on topic.known_person, topic.liaison to ${app_role};
