-- Days on which an assistant cannot come, such as when ill. What was taken back in time does not count.
create table fieldwork.absence (
    absence_id    uuid        primary key,
    assistant_id  uuid        not null,
    from_date     date        not null,
    until_date    date        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    taken_back_at timestamptz,
    check (from_date <= until_date)
);

create index absence_of_assistant on fieldwork.absence (assistant_id, until_date);

grant select, insert, update (taken_back_at) on fieldwork.absence to mm_fieldwork;
