create schema paper;

-- Files that people handed in, as they were; only added to. What a paper belongs to, its module keeps.
create table paper.stored_paper (
    id bigint generated always as identity primary key,
    name text not null,
    -- what the content is, found by looking into it
    kind text not null check (kind in ('PDF', 'OFD', 'DOCX', 'XLSX', 'PPTX', 'PNG', 'JPEG', 'TEXT')),
    content bytea not null check (length(content) between 1 and 10485760),
    hash bytea not null check (length(hash) = 32),
    given_by_person_id bigint not null references organisation.person,
    given_at timestamptz not null
);

-- Everything but the content, for lists and for modules above.
create view paper.listed_paper as
    select s.id as paper_id, s.name, s.kind, length(s.content) as size, encode(s.hash, 'hex') as fingerprint,
        p.name as given_by, s.given_at
    from paper.stored_paper s
    join organisation.person p on p.id = s.given_by_person_id;

grant usage on schema paper to ${app_role};
grant select, insert on paper.stored_paper to ${app_role};
grant select on paper.listed_paper to ${app_role};
