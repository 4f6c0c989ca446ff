-- Tables as they were sent, so that a version is a table in Word as well; the words stand in the paragraph.
create table clearance.sent_table (
    version_id bigint not null,
    language text not null,
    passage text not null,
    columns int not null check (columns > 0),
    -- heads of the columns, then row by row
    cells text[] not null check (cardinality(cells) % columns = 0),
    primary key (version_id, language, passage),
    foreign key (version_id, language, passage) references clearance.sent_paragraph (version_id, language, passage)
);
grant select, insert on clearance.sent_table to ${app_role};
