-- A call list that was taken in. The plan says what fieldwork is to know, without a person, until fieldwork knows it.
create table linkage.call_list_import (
    import_id    uuid        primary key,
    organisation text        not null,
    imported_by  uuid        not null,
    imported_at  timestamptz not null,
    plan         text,
    done_at      timestamptz,
    check ((plan is null) = (done_at is not null))
);

create index call_list_import_to_finish on linkage.call_list_import (imported_at) where done_at is null;

-- Who is on a call list, sealed, until the family is handed over or forgotten.
create table linkage.candidate (
    entry_id    uuid    primary key,
    import_id   uuid    not null references linkage.call_list_import,
    key_version integer not null check (key_version > 0),
    details     bytea   not null
);

-- Keyed hashes by which a later list of the same organisation is seen to hold the same family, so that who objected is not
-- called after all. They outlive the candidate, until forget_on.
create table linkage.candidate_trace (
    trace     text not null check (trace ~ '^[0-9a-f]{64}$'),
    entry_id  uuid not null,
    kind      text not null check (kind in ('telephone', 'home')),
    forget_on date not null,
    primary key (trace, entry_id)
);

create index candidate_trace_forget_on on linkage.candidate_trace (forget_on);

-- Consent by telephone whose family is not handed over yet; who takes part is sealed.
create table linkage.hand_over (
    entry_id     uuid        primary key references linkage.candidate,
    key_version  integer     not null check (key_version > 0),
    choice       bytea       not null,
    reference    text        not null check (length(reference) between 1 and 60),
    consented_on date        not null,
    taken_by     uuid        not null,
    taken_at     timestamptz not null
);

-- What was agreed by telephone, by person; the signature at the home visit comes on top of it.
create table linkage.telephone_consent (
    participant_id uuid        primary key references linkage.person,
    reference      text        not null check (length(reference) between 1 and 60),
    consented_on   date        not null,
    taken_by       uuid        not null,
    taken_at       timestamptz not null
);

grant select, insert, update (plan, done_at) on linkage.call_list_import to mm_linkage;
grant select, insert, delete on linkage.candidate, linkage.candidate_trace, linkage.hand_over to mm_linkage;
grant select, insert on linkage.telephone_consent to mm_linkage;
