-- What was reckoned from the answers, kept under the version of the scoring that it was reckoned with. It changes only when
-- an earlier wave tells a fact later. scores holds every score of the instrument by name; one that is null is missing.
create table collection.score_sheet (
    family_key      uuid        not null,
    response_id     uuid        not null,
    instrument      text        not null,
    instance        text        not null,
    scoring_version text        not null check (scoring_version ~ '^[0-9a-f]{16}$'),
    scores          jsonb       not null,
    scored_at       timestamptz not null,
    primary key (family_key, response_id, instrument, instance, scoring_version),
    foreign key (family_key, response_id) references collection.response
);

create index score_sheet_of_instrument on collection.score_sheet (instrument, scoring_version);

-- Classes over all that a family submitted in a wave. Another member who submits can change them, under the same version.
-- subject is empty for the family, a target child's letter, or a respondent's pseudonym; a value that is null is missing.
create table collection.family_class (
    family_key      uuid        not null,
    wave            text        not null,
    subject         text        not null,
    class           text        not null,
    scoring_version text        not null check (scoring_version ~ '^[0-9a-f]{16}$'),
    value           text,
    scored_at       timestamptz not null,
    primary key (family_key, wave, subject, class, scoring_version)
);

-- How many of its responses a family was scored with under this version of the whole scoring.
create table collection.scored_family (
    family_key      uuid        not null,
    scoring_version text        not null check (scoring_version ~ '^[0-9a-f]{16}$'),
    responses       integer     not null check (responses > 0),
    scored_at       timestamptz not null,
    primary key (family_key, scoring_version)
);

create index scored_family_of_version on collection.scored_family (scoring_version);

grant select, insert, update (scores, scored_at) on collection.score_sheet to mm_collection;
grant select, insert, delete on collection.family_class to mm_collection;
grant select, insert, update (responses, scored_at) on collection.scored_family to mm_collection;
