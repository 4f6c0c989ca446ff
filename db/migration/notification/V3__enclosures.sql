-- Files that travel with a mail.
create table notification.enclosure (
    mail_id bigint not null references notification.mail on delete cascade,
    position int not null,
    name text not null,
    media_type text not null,
    content bytea not null,
    primary key (mail_id, position)
);

grant select, insert on notification.enclosure to ${app_role};
