-- What was said about the items, and how the units voted, as the minutes print it.
create view minutes.known_paragraph as
    select id as paragraph_id, agenda_item_id, position, kind, body from sitting.paragraph where body <> '';
create view minutes.known_vote as
    select v.decision_id, v.department_id, d.short_name as unit_name, v.choice
    from meeting.vote v join organisation.department d on d.id = v.department_id;
grant select on minutes.known_paragraph, minutes.known_vote to ${app_role};
