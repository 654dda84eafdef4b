-- One participant's filled-in questionnaire in one wave. Every key begins with family_key, so that the tables can be
-- spread over servers by family; uniqueness that leaves it out is not to be had then. What other modules know it by goes
-- as soon as it can: the way in at submission, the handle when fieldwork has heard of it.
create table collection.response (
    family_key       uuid        not null,
    response_id      uuid        not null,
    pseudonym        text        not null check (pseudonym ~ '^[ACDEFGHJKLMNPQRTUWXYZ0-9]{8}$'),
    wave             text        not null,
    questionnaire    text        not null,
    handle           uuid,
    definition       text        not null,
    facts            jsonb       not null,
    mode             text        not null,
    user_name        text,
    start_code_hash  bytea,
    code_valid_until timestamptz,
    epoch            integer     not null check (epoch > 0),
    last_sequence    bigint      not null default 0,
    state            text        not null default 'open' check (state in ('open', 'submitted')),
    scrubbing_salt   text,
    scrubbing_hashes text[],
    started_at       timestamptz,
    start_told       boolean     not null default false,
    last_saved_at    timestamptz,
    submitted_at     timestamptz,
    primary key (family_key, response_id),
    unique (family_key, pseudonym, wave, questionnaire),
    check ((state = 'submitted') = (submitted_at is not null)),
    check (state = 'submitted' or (handle is not null and user_name is not null and scrubbing_salt is not null)),
    check (state = 'open' or (user_name is null and start_code_hash is null and code_valid_until is null
                               and scrubbing_salt is null)),
    check ((scrubbing_salt is null) = (scrubbing_hashes is null))
) with (fillfactor = 80);

create index response_user_name on collection.response (user_name) where user_name is not null;
create index response_handle on collection.response (handle) where handle is not null;
create index response_to_tell on collection.response (handle)
    where handle is not null and (state = 'submitted' or (started_at is not null and not start_told));

-- What was sent, under the client's own number of the save, and what the page knew then: form and base. Only ever added to.
create table collection.save_event (
    family_key  uuid        not null,
    response_id uuid        not null,
    save_id     uuid        not null,
    epoch       integer     not null,
    sequence    bigint      not null,
    form        uuid        not null,
    base        bigint      not null,
    page        text        not null,
    answers     jsonb       not null,
    mode        text        not null,
    digest      bytea       not null,
    saved_at    timestamptz not null,
    primary key (family_key, response_id, save_id),
    foreign key (family_key, response_id) references collection.response
);

-- The current answers. form is the page, as it was shown once, on which the answer was given.
create table collection.answer (
    family_key  uuid    not null,
    response_id uuid    not null,
    item        text    not null,
    instance    text    not null,
    state       text    not null check (state in ('given', 'refused', 'skipped')),
    value       text    not null check (state = 'given' or value = ''),
    epoch       integer not null,
    sequence    bigint  not null,
    form        uuid    not null,
    primary key (family_key, response_id, item, instance),
    foreign key (family_key, response_id) references collection.response
) with (fillfactor = 80);

-- A save whose number had been used for another content: refused, and kept, scrubbed and sealed, until somebody has looked.
create table collection.set_aside (
    family_key  uuid        not null,
    response_id uuid        not null,
    save_id     uuid        not null,
    digest      bytea       not null,
    page        text        not null,
    size        integer     not null,
    sealed      bytea       not null,
    received_at timestamptz not null,
    primary key (family_key, response_id, save_id, digest),
    foreign key (family_key, response_id) references collection.response
);

-- Under which pseudonym something was given, stays; how it goes on can change, and before the first answer its version and facts.
grant select, insert,
      update (definition, facts, handle, mode, user_name, start_code_hash, code_valid_until, epoch, last_sequence, state, scrubbing_salt,
              scrubbing_hashes, started_at, start_told, last_saved_at, submitted_at)
   on collection.response to mm_collection;
grant select, insert on collection.save_event to mm_collection;
grant select, insert, update (state, value, epoch, sequence, form) on collection.answer to mm_collection;
grant select, insert on collection.set_aside to mm_collection;
