-- Whose secretariat may change the room; administrators may change every one, and only they those of nobody.
alter table booking.room add department_id bigint references organisation.department;
