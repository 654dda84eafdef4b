-- Laptops and dongles for who has none, each under the label that is stuck on it.
create table fieldwork.device (
    device_id  uuid        primary key,
    label      text        not null unique check (label ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    kind       text        not null check (kind in ('laptop', 'dongle')),
    retired_at timestamptz
);

-- A device at a family: brought, and collected the next day unless agreed otherwise.
create table fieldwork.loan (
    loan_id      uuid    primary key,
    device_id    uuid    not null references fieldwork.device,
    case_number  text    not null references fieldwork.family,
    delivered_on date    not null,
    due_on       date    not null,
    delivered_by uuid    not null,
    collected_on date,
    collected_by uuid,
    condition    text    check (condition in ('fine', 'damaged', 'lost')),
    check (due_on >= delivered_on),
    check (num_nulls(collected_on, collected_by, condition) in (0, 3)),
    check (collected_on >= delivered_on)
);

create unique index loan_open on fieldwork.loan (device_id) where collected_on is null;
create index loan_of_family on fieldwork.loan (case_number);
create index loan_due on fieldwork.loan (due_on) where collected_on is null;

grant select, insert, update (retired_at) on fieldwork.device to mm_fieldwork;
grant select, insert, update (due_on, collected_on, collected_by, condition) on fieldwork.loan to mm_fieldwork;

alter table fieldwork.loan enable row level security;
alter table fieldwork.loan force row level security;
create policy owner_migrates on fieldwork.loan to current_user using (true) with check (true);
create policy all_of_them on fieldwork.loan to mm_fieldwork using ((select fieldwork.sees_all()));
create policy of_own_visits on fieldwork.loan to mm_fieldwork
    using (exists (select 1 from fieldwork.family f where f.case_number = loan.case_number));
