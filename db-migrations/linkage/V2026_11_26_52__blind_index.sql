-- By what a person is found: keyed digests, whose key is not in a database. Equal values give equal digests, which is the point.
create table linkage.blind_index (
    kind           text not null check (kind in ('telephone', 'name', 'house', 'household')),
    digest         text not null check (digest ~ '^[0-9a-f]{64}$'),
    participant_id uuid not null references linkage.person,
    primary key (kind, digest, participant_id)
);

create index blind_index_participant on linkage.blind_index (participant_id);

grant select, insert, delete on linkage.blind_index to mm_linkage;
