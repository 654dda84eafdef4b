-- A person may have several addresses, and each way to reach the person rules of its own: sealed documents instead of lines.
-- Rows from before data keys cannot be opened any more and keep nothing here.
alter table linkage.person
    drop column street,
    drop column postcode,
    drop column place,
    drop column telephones,
    drop column email,
    drop column safe_contact,
    add column addresses bytea not null default '',
    add column channels bytea not null default '',
    add column notes bytea not null default '',
    add column ties bytea not null default '',
    add column guardian bytea not null default '',
    add column revision integer not null default 1 check (revision > 0);

alter table linkage.person
    alter column addresses drop default,
    alter column channels drop default,
    alter column notes drop default,
    alter column ties drop default,
    alter column guardian drop default,
    alter column revision drop default;

-- Who changed which fields of a person when; never what they said.
create table linkage.person_change (
    participant_id uuid        not null references linkage.person,
    revision       integer     not null,
    changed_at     timestamptz not null,
    changed_by     uuid        not null,
    fields         text[]      not null check (cardinality(fields) > 0),
    primary key (participant_id, revision)
);

grant update (first_name, last_name, addresses, channels, notes, ties, guardian, revision) on linkage.person to mm_linkage;
grant select, insert on linkage.person_change to mm_linkage;
