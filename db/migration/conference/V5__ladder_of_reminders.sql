-- On which working day after its due date an action that is not done is brought before whom.
alter table conference.joint_conference
    add column ladder_person int not null default 1,
    add column ladder_unit_head int not null default 3,
    add column ladder_convener int not null default 5,
    add constraint ladder_climbs check (ladder_person between 1 and 60
        and ladder_unit_head between ladder_person and 60 and ladder_convener between ladder_unit_head and 60);
