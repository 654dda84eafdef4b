-- A loan, or a device, that was recorded by mistake and taken back at once: it stays to be seen, but holds no longer.
alter table fieldwork.loan add column undone_at timestamptz, add check (undone_at is null or collected_on is null);
alter table fieldwork.device add column undone_at timestamptz;

drop index fieldwork.loan_open;
create unique index loan_open on fieldwork.loan (device_id) where collected_on is null and undone_at is null;
drop index fieldwork.loan_due;
create index loan_due on fieldwork.loan (due_on) where collected_on is null and undone_at is null;
create index loan_collected on fieldwork.loan (collected_on desc, loan_id) where collected_on is not null;
alter table fieldwork.device drop constraint device_label_key;
create unique index device_label on fieldwork.device (label) where undone_at is null;

-- What was done with a device, when and by whom; only ever added to. The latest of a device can be taken back for a moment:
-- a row follows that names it.
create table fieldwork.loan_act (
    number     bigint      generated always as identity primary key,
    act_id     uuid        not null unique,
    device_id  uuid        not null references fieldwork.device,
    loan_id    uuid        references fieldwork.loan,
    kind       text        not null check (kind in ('added', 'retired', 'lent', 'collected', 'postponed', 'undone')),
    due_before date,
    acted_by   uuid        not null,
    acted_at   timestamptz not null,
    takes_back uuid        unique references fieldwork.loan_act (act_id),
    check (kind not in ('lent', 'collected', 'postponed') or loan_id is not null),
    check ((kind = 'postponed') = (due_before is not null)),
    check ((kind = 'undone') = (takes_back is not null))
);

create index loan_act_latest on fieldwork.loan_act (device_id, number desc);

grant update (undone_at) on fieldwork.loan, fieldwork.device to mm_fieldwork;
grant select, insert on fieldwork.loan_act to mm_fieldwork;

alter table fieldwork.loan_act enable row level security;
alter table fieldwork.loan_act force row level security;
create policy owner_migrates on fieldwork.loan_act to current_user using (true) with check (true);
create policy all_of_them on fieldwork.loan_act to mm_fieldwork using ((select fieldwork.sees_all()));
