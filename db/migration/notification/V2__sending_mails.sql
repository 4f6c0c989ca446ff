-- What the outbox needs to really send: a calendar part, where answers go, and when to try next.
alter table notification.mail
    add column calendar_method text,
    add column calendar_text text,
    add column reply_to text,
    -- until when nobody else tries, or when to try again; only while waiting
    add column next_attempt_at timestamptz,
    add constraint calendar_part_is_whole check ((calendar_method is null) = (calendar_text is null)),
    add constraint a_waiting_mail_knows_when check (state <> 'WAITING' or next_attempt_at is not null);
create index mail_due on notification.mail (next_attempt_at, id) where state = 'WAITING';
