-- The papers go to those who are invited.
create or replace view meetingpaper.addressee as
    select meeting_id, department_id, person_id, name, email from invitation.addressee where email <> '';
