-- Which coordinator is on duty when, and on what number; one at a time.
create table fieldwork.duty (
    duty_id    uuid        primary key,
    account_id uuid        not null,
    telephone  text        not null check (telephone ~ '^[0-9+][0-9 -]{5,19}$'),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    check (ends_at > starts_at),
    exclude using gist (tstzrange(starts_at, ends_at) with &&)
);

create index duty_in_order on fieldwork.duty (ends_at);

-- That somebody at a visit is in acute danger. Whoever raised it made the number, so that sending it twice is once. What was
-- done about it lies with linkage.
create table fieldwork.alarm (
    alarm_id    uuid        primary key,
    case_number text        not null references fieldwork.family,
    visit_id    uuid        not null references fieldwork.visit,
    raised_by   uuid        not null,
    raised_at   timestamptz not null,
    accepted_by uuid,
    accepted_at timestamptz,
    ended_by    uuid,
    ended_at    timestamptz,
    outcome     text        check (outcome in ('handled', 'false_alarm')),
    check ((accepted_by is null) = (accepted_at is null)),
    check (num_nulls(ended_by, ended_at, outcome) in (0, 3))
);

create index alarm_open on fieldwork.alarm (raised_at) where ended_at is null;
create index alarm_of_visit on fieldwork.alarm (visit_id);

grant select, insert, delete on fieldwork.duty to mm_fieldwork;
grant select, insert, update (accepted_by, accepted_at, ended_by, ended_at, outcome) on fieldwork.alarm to mm_fieldwork;

alter table fieldwork.alarm enable row level security;
alter table fieldwork.alarm force row level security;
create policy owner_migrates on fieldwork.alarm to current_user using (true) with check (true);
create policy all_of_them on fieldwork.alarm to mm_fieldwork using ((select fieldwork.sees_all()));
create policy own on fieldwork.alarm to mm_fieldwork using (raised_by = (select fieldwork.seeing_staff()));
