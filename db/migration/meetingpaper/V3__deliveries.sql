-- Which state of its papers a unit at a meeting was sent last: by the digest one sees that they have changed since.
create table meetingpaper.delivery (
    meeting_id bigint not null references meeting.joint_meeting,
    department_id bigint not null references organisation.department,
    digest text not null,
    sent_at timestamptz not null,
    primary key (meeting_id, department_id)
);
create view meetingpaper.known_unit as
    select id as department_id, short_name from organisation.department;

grant select, insert, update on meetingpaper.delivery to ${app_role};
grant select on meetingpaper.known_unit to ${app_role};
