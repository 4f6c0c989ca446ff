-- An item is as confidential as its topic.
create or replace view meeting.known_topic as
    select id as topic_id, title, body, purpose, proposing_department_id, origin_kind, origin_id, confidential
    from topic.proposed_topic;
create view meeting.known_confidant as
    select topic_id, department_id from topic.confidant;

grant select on meeting.known_confidant to ${app_role};
