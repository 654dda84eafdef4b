-- Waves that come due are computed, never stored. They count from the T0 date, and from the intake as long as T0 has not
-- begun; T0 itself always counts from the intake.
alter table fieldwork.family
    add column counts_from date not null generated always as (coalesce(t0_on, intake_on)) stored;

create index family_counts_from on fieldwork.family (counts_from, case_number);
create index family_intake on fieldwork.family (intake_on, case_number);
create index family_not_begun on fieldwork.family (intake_on, case_number) where t0_on is null;
create index family_region_counts_from on fieldwork.family (region, counts_from, case_number);
create index family_region_intake on fieldwork.family (region, intake_on, case_number);
create index family_region_number on fieldwork.family (region, case_number);

-- A wave waits for nobody who came later than its date or had left by then.
alter table fieldwork.participant
    add column joined_on    date,
    add column left_home_on date,
    add check (kind = 'child' or left_home_on is null);

grant select (joined_on, left_home_on) on fieldwork.participant to mm_fieldwork;

-- What a coordinator decided about a wave of a family; the row with the highest number holds. What is taken back is not
-- gone: a row follows that says again what held before it.
create table fieldwork.wave_decision (
    number      bigint      generated always as identity primary key,
    batch_id    uuid        not null,
    case_number text        not null references fieldwork.family,
    wave        text        not null,
    kind        text        not null check (kind in ('postpone', 'skip', 'cancel', 'reopen')),
    reason      text        not null check (reason ~ '^[a-z_]{1,40}$'),
    until_on    date,
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    takes_back  bigint      unique references fieldwork.wave_decision,
    check ((kind = 'postpone') = (until_on is not null))
);

create index wave_decision_latest on fieldwork.wave_decision (case_number, wave, number desc);
create index wave_decision_batch on fieldwork.wave_decision (batch_id);

grant select, insert on fieldwork.wave_decision to mm_fieldwork;
