-- Every definition that was ever in use: a started response stays on its own.
create table collection.published_version (
    version      text        primary key check (version ~ '^[0-9a-f]{64}$'),
    study        text        not null,
    files        jsonb       not null,
    published_at timestamptz not null
);

grant select, insert on collection.published_version to mm_collection;
