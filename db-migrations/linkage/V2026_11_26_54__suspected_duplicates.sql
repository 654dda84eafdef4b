-- Two families that may be one. A coordinator decides; nothing merges by itself. The reason has no names: it is scrubbed.
create table linkage.suspected_duplicate (
    duplicate_id uuid        primary key,
    first_case   text        not null references linkage.family,
    second_case  text        not null references linkage.family,
    grounds      text[]      not null check (cardinality(grounds) > 0 and grounds <@ array ['telephone', 'household']),
    found_at     timestamptz not null,
    decision     text        check (decision in ('same', 'different')),
    reason       text        not null default '',
    decided_by   uuid,
    decided_at   timestamptz,
    unique (first_case, second_case),
    check (first_case < second_case),
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);

create index suspected_duplicate_open on linkage.suspected_duplicate (found_at, duplicate_id) where decision is null;
create index suspected_duplicate_decided on linkage.suspected_duplicate (decided_at desc) where decision is not null;

grant select, insert, update (grounds, decision, reason, decided_by, decided_at) on linkage.suspected_duplicate to mm_linkage;
