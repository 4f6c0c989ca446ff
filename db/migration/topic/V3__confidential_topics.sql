-- Not every unit of a conference is to read every topic.
alter table topic.proposed_topic add column confidential boolean not null default false;

-- The units that may read a confidential topic: who leads the conference, who brought it, whom it concerns.
create view topic.confidant as
    select topic.id as topic_id, body.lead_department_id as department_id
    from topic.proposed_topic topic join conference.joint_conference body on body.id = topic.conference_id
    union
    select id, proposing_department_id from topic.proposed_topic
    union
    select topic_id, department_id from topic.concerned_unit;

grant select on topic.confidant to ${app_role};
