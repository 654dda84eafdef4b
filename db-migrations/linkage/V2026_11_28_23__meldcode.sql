-- The log of the meldcode about a family: what was done in which of its five steps, by whom and when, sealed. Only ever added
-- to: what was wrong is corrected by another line. It is no research data and goes nowhere else.
create table linkage.meldcode_log (
    log_id      uuid        primary key,
    case_number text        not null,
    origin      text        not null check (origin in ('alarm', 'report', 'own')),
    source      uuid,
    opened_by   uuid        not null,
    opened_at   timestamptz not null,
    unique (origin, source),
    check ((origin = 'own') = (source is null))
);

create index meldcode_log_of_family on linkage.meldcode_log (case_number);

create table linkage.meldcode_entry (
    entry_id    uuid        primary key,
    number      bigint      generated always as identity,
    log_id      uuid        not null references linkage.meldcode_log,
    kind        text        not null check (kind in ('step', 'closed', 'reopened')),
    step        integer     check (step between 1 and 5),
    decision    text        check (decision in ('report', 'help', 'report_and_help', 'neither')),
    done_on     date        not null,
    corrects    uuid        unique references linkage.meldcode_entry,
    key_version integer     not null check (key_version > 0),
    text        bytea       not null,
    written_by  uuid        not null,
    written_at  timestamptz not null,
    check ((kind = 'step') = (step is not null)),
    check ((decision is not null) = (step is not null and step = 5)),
    check (corrects is null or kind = 'step')
);

create index meldcode_entry_of_log on linkage.meldcode_entry (log_id, number);

grant select, insert on linkage.meldcode_log, linkage.meldcode_entry to mm_linkage;
