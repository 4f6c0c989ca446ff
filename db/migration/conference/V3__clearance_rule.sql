-- How the units agree to minutes before they are issued.
alter table conference.joint_conference
    add column clearance_rule text not null default 'SILENCE_CONSENTS'
        check (clearance_rule in ('NOT_NEEDED', 'EVERY_UNIT_ANSWERS', 'SILENCE_CONSENTS'));
