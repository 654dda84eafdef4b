-- What was said about taking part, by whom, on which version of which form. Only ever added to.
create table linkage.consent (
    consent_id     uuid        primary key,
    participant_id uuid        not null references linkage.person,
    -- who said it; none is a guardian outside the family
    given_by       uuid,
    purpose        text        not null check (purpose ~ '^[a-z0-9_-]{1,20}$'),
    form_version   integer     not null check (form_version > 0),
    form_sha256    text        not null check (form_sha256 ~ '^[0-9a-f]{64}$'),
    kind           text        not null check (kind in ('given', 'withdrawn', 'objected', 'excused')),
    manner         text        not null check (manner in ('laptop', 'telephone', 'paper')),
    said_at        timestamptz not null,
    taken_by       uuid        not null,
    expires_on     date,
    key_version    integer     not null,
    typed_name     bytea       not null,
    reference      bytea       not null,
    reason         bytea       not null
);

create index consent_participant on linkage.consent (participant_id, purpose, said_at);

-- What holds now of withdrawals: purpose 'all', or one. Whatever contacts or opens asks here.
create table linkage.withdrawal (
    participant_id uuid        not null references linkage.person,
    purpose        text        not null,
    since          timestamptz not null,
    primary key (participant_id, purpose)
);

grant select, insert on linkage.consent to mm_linkage;
grant select, insert, delete on linkage.withdrawal to mm_linkage;
