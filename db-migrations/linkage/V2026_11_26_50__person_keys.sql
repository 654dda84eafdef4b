-- Every person's own data key, wrapped by a key that is never in a database. Without its row nothing about the person opens
-- again, wherever a copy of it lies; so it is a table of its own, which copies of the database may leave out.
create table linkage.person_key (
    participant_id   uuid    primary key references linkage.person,
    wrapping_version integer not null check (wrapping_version > 0),
    data_key         bytea   not null
);

create index person_key_wrapping_version on linkage.person_key (wrapping_version);

grant select, insert, update (wrapping_version, data_key) on linkage.person_key to mm_linkage;
