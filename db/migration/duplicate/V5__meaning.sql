alter table duplicate.comparison
    -- name of the language model that took part, or none
    add column meaning text not null default 'none';

-- What a language model said of a text: the direction of its vector, one signed byte a dimension.
create table duplicate.text_vector (
    model text not null,
    -- first 16 bytes of the SHA-256 of the normalised text
    digest bytea not null check (length(digest) = 16),
    direction bytea not null,
    primary key (model, digest)
);

grant select, insert on duplicate.text_vector to ${app_role};
