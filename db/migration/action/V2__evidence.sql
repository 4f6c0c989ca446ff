-- Files that belong to a report: what shows that it was done. Only added to, like the reports.
create table action.evidence (
    report_id bigint not null references action.report,
    paper_id bigint not null references paper.stored_paper,
    primary key (report_id, paper_id),
    constraint a_paper_shows_one_thing unique (paper_id)
);
create view action.known_paper as
    select paper_id, name, kind, size, fingerprint, given_by, given_at from paper.listed_paper;

grant select, insert on action.evidence to ${app_role};
grant select on action.known_paper to ${app_role};
