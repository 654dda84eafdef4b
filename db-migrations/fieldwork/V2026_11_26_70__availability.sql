-- When an assistant can visit: the hours of an ordinary week, and the days that differ. Times are those on the wall in the
-- Netherlands. Entries of one day do not overlap: the service sees to it under a lock of the assistant.
create table fieldwork.weekly_hours (
    entry_id     uuid    primary key,
    assistant_id uuid    not null,
    weekday      integer not null check (weekday between 1 and 7),
    from_at      time    not null,
    until_at     time    not null,
    check (from_at < until_at)
);

create index weekly_hours_of_assistant on fieldwork.weekly_hours (assistant_id);

-- A day without visits, or hours on top of the ordinary ones.
create table fieldwork.day_exception (
    entry_id     uuid primary key,
    assistant_id uuid not null,
    on_date      date not null,
    kind         text not null check (kind in ('free', 'extra')),
    from_at      time,
    until_at     time,
    check ((kind = 'extra') = (num_nulls(from_at, until_at) = 0)),
    check ((kind = 'free') = (num_nonnulls(from_at, until_at) = 0)),
    check (from_at < until_at)
);

create index day_exception_of_assistant on fieldwork.day_exception (assistant_id, on_date);

-- Where an assistant travels from, and how much is asked of the assistant in a week.
create table fieldwork.assistant_terms (
    assistant_id uuid    primary key,
    postcode     text    not null check (postcode ~ '^([1-9][0-9]{3})?$'),
    most_visits  integer not null check (most_visits between 1 and 40)
);

grant select, insert, delete on fieldwork.weekly_hours, fieldwork.day_exception to mm_fieldwork;
grant select, insert, update (postcode, most_visits) on fieldwork.assistant_terms to mm_fieldwork;
