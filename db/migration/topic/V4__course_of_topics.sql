-- Two topics about the same question become one; the first names the one into which it went.
alter table topic.proposed_topic
    add column merged_into_topic_id bigint references topic.proposed_topic,
    drop constraint proposed_topic_state_check,
    add constraint proposed_topic_state_check check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED',
        'SCHEDULED', 'DECIDED', 'DEFERRED', 'WITHDRAWN', 'MERGED')),
    add constraint merged_topic_names_the_other check ((state = 'MERGED') = (merged_into_topic_id is not null)),
    add constraint topic_is_not_merged_into_itself check (merged_into_topic_id <> id);
create index topic_by_what_it_was_merged_into on topic.proposed_topic (merged_into_topic_id);

-- Every step that a topic took; only added to.
create table topic.step (
    id bigint generated always as identity primary key,
    topic_id bigint not null references topic.proposed_topic,
    state text not null,
    reason text not null default '',
    taken_by_person_id bigint not null references organisation.person,
    taken_at timestamptz not null
);
create index step_by_topic on topic.step (topic_id, id);
insert into topic.step (topic_id, state, reason, taken_by_person_id, taken_at)
    select id, state, reason, proposed_by_person_id, proposed_at from topic.proposed_topic;

create or replace view topic.known_conference as
    select id as conference_id, name, lead_department_id, proposal_rule from conference.joint_conference;
create or replace view topic.liaison as
    select officer.department_id, officer.person_id
    from organisation.liaison_officer officer join organisation.person person on person.id = officer.person_id
    where person.active
    union
    select department_id, person_id from conference.officer;

grant select, insert on topic.step to ${app_role};

-- Papers that belong to a topic. Taking one away unlinks it; what was handed in stays on record.
create table topic.paper (
    topic_id bigint not null references topic.proposed_topic,
    paper_id bigint not null references paper.stored_paper,
    primary key (topic_id, paper_id),
    constraint a_paper_belongs_to_one_topic unique (paper_id)
);

grant select, insert, delete on topic.paper to ${app_role};
