-- Minutes that are being corrected are cleared like those that are issued for the first time.
create or replace view clearance.known_meeting as
    select m.id as meeting_id, m.title,
        case
            when c.opened_at is null then m.state
            when exists (select 1 from clearance.sent_version v where v.meeting_id = m.id and v.sent_at >= c.opened_at)
                then 'IN_CLEARANCE'
            else 'ENDED'
        end as state,
        j.zone, j.lead_department_id, j.clearance_rule, c.opened_at is not null as corrected
    from meeting.joint_meeting m
    join conference.joint_conference j on j.id = m.conference_id
    left join minutes.correction c on c.meeting_id = m.id and c.ended_at is null;
