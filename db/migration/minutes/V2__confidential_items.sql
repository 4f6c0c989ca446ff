-- What is confidential is recorded separately.
create or replace view minutes.known_item as
    select i.id as agenda_item_id, i.meeting_id, i.position, t.title, t.body, d.short_name as proposed_by, t.confidential
    from meeting.agenda_item i
    join topic.proposed_topic t on t.id = i.topic_id
    join organisation.department d on d.id = t.proposing_department_id;
