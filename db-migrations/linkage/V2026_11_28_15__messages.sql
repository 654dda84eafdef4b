-- A message to one person, from the moment it is due until nobody has to do anything about it any more. What was written, to
-- which address and as whom, is sealed under the person's key; so is, in returned, what came back from where.
create table linkage.message (
    message_id      uuid        primary key,
    participant_id  uuid        not null,
    case_number     text        not null,
    number          integer     not null,
    kind            text        not null,
    wave            text        not null,
    appointment_at  timestamptz,
    until_at        timestamptz not null,
    state           text        not null check (state in ('waiting', 'sending', 'sent', 'delivered', 'bounced', 'failed', 'uncertain',
                                                          'stopped', 'by_person', 'letter_to_print', 'printed', 'settled')),
    reason          text        not null default '' check (reason ~ '^[a-z-]{0,40}$'),
    channel         text        check (channel in ('email', 'text', 'letter')),
    next_at         timestamptz not null,
    attempts        integer     not null default 0,
    template        text,
    template_sha256 text        check (template_sha256 ~ '^[0-9a-f]{64}$'),
    reference       text        unique,
    key_version     integer,
    content         bytea,
    returned        bytea,
    returned_by     text,
    returned_at     timestamptz,
    made_at         timestamptz not null,
    changed_at      timestamptz not null,
    check (num_nulls(channel, template, template_sha256, key_version, content) in (0, 5)),
    check (num_nulls(returned, returned_by, returned_at) in (0, 3))
);

create index message_to_send on linkage.message (next_at) where state = 'waiting';
create index message_state on linkage.message (state, changed_at);
create index message_returned on linkage.message (participant_id, returned_by) where returned is not null;
create index message_case_number on linkage.message (case_number, made_at);

-- What became of it, in order.
create table linkage.message_step (
    number     bigint      generated always as identity primary key,
    message_id uuid        not null references linkage.message,
    state      text        not null,
    former     text,
    reason     text        not null,
    by_account uuid,
    at         timestamptz not null
);

create index message_step_of on linkage.message_step (message_id, number);

-- Texts that a coordinator found good; the digest says which text that was.
create table linkage.message_approval (
    template    text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    approved_by uuid        not null,
    approved_at timestamptz not null,
    primary key (template, sha256)
);

-- In which language somebody is written to; without a row in that of the site.
create table linkage.message_language (
    participant_id uuid primary key references linkage.person,
    language       text not null check (language ~ '^[a-z]{2}$')
);

grant select, insert, update (state, reason, channel, next_at, attempts, template, template_sha256, reference, key_version,
                              content, returned, returned_by, returned_at, changed_at) on linkage.message to mm_linkage;
grant select, insert on linkage.message_step, linkage.message_approval to mm_linkage;
grant select, insert, update (language) on linkage.message_language to mm_linkage;
