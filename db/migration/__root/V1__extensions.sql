create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Overlapping pairs of characters, so that an index finds Chinese words of two characters, which trigrams cannot.
create function public.bigrams(words text) returns text[]
    language sql immutable parallel safe strict
    return (select coalesce(array_agg(distinct substr(folded, place, 2)), '{}')
            from (select lower(normalize(words, NFKC)) as folded) as text,
                 generate_series(1, greatest(length(folded) - 1, 1)) as place);

-- Spring Modulith's event publication registry: listeners that had not finished at a crash run again.
create table public.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_completion_date on public.event_publication (completion_date);
grant select, insert, update, delete on public.event_publication to ${app_role};
