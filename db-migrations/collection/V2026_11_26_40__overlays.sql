-- What licence holders handed over, who loaded it and what became of it. Only ever added to: an overlay without a step is a
-- draft, and every step is a row of its own.
create table collection.instrument_overlay (
    overlay_id     uuid        primary key,
    study          text        not null,
    kind           text        not null check (kind in ('wording', 'norms')),
    instrument     text        not null,
    content        text        not null check (length(content) <= 8000000),
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    licence_number text        not null check (length(licence_number) between 1 and 100),
    holder         text        not null check (length(holder) between 1 and 200),
    valid_until    date        not null,
    loaded_by      uuid        not null,
    loaded_at      timestamptz not null
);

create table collection.overlay_step (
    overlay_id uuid        not null references collection.instrument_overlay,
    step       text        not null check (step in ('applied', 'discarded', 'replaced', 'withdrawn')),
    taken_by   uuid        not null,
    taken_at   timestamptz not null,
    primary key (overlay_id, step)
);

create unique index overlay_decided on collection.overlay_step (overlay_id) where step in ('applied', 'discarded');
create unique index overlay_ended on collection.overlay_step (overlay_id) where step in ('replaced', 'withdrawn');

-- In writing why an instrument goes without its official wording, or that this no longer holds; the latest row counts.
create table collection.waiver (
    number     bigint      generated always as identity primary key,
    study      text        not null,
    instrument text        not null,
    state      text        not null check (state in ('given', 'withdrawn')),
    reason     text        not null check (length(reason) <= 1000 and (state = 'withdrawn' or reason <> '')),
    taken_by   uuid        not null,
    taken_at   timestamptz not null
);

-- A study with a row here is live, and for good.
create table collection.live_study (
    study   text        primary key,
    set_by  uuid        not null,
    live_at timestamptz not null
);

grant select, insert on collection.instrument_overlay to mm_collection;
grant select, insert on collection.overlay_step to mm_collection;
grant select, insert on collection.waiver to mm_collection;
grant select, insert on collection.live_study to mm_collection;
