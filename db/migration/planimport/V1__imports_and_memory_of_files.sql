create schema planimport;

-- How a department's last file was understood, for its next one.
create table planimport.file_memory (
    department_id bigint primary key references organisation.department,
    memory jsonb not null,
    -- name in the file -> department
    agencies jsonb not null
);

-- Imports at work. The transaction of an import holds its row and removes it in the end; a row that nobody holds was
-- left behind by a crash, and nothing of its file is stored.
create table planimport.begun_import (
    id bigint generated always as identity primary key,
    department_id bigint not null references organisation.department,
    person_id bigint not null references organisation.person,
    file_name text not null,
    begun_at timestamptz not null
);
create index begun_import_by_person on planimport.begun_import (person_id);

grant usage on schema planimport to ${app_role};
grant select, insert, update on planimport.file_memory to ${app_role};
grant select, insert, delete on planimport.begun_import to ${app_role};
-- to hold a row one must be allowed to change something in it
grant update (begun_at) on planimport.begun_import to ${app_role};
