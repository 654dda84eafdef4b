-- The families that a caller telephones this month, each for one wave. A row that is taken back, or passed on to a colleague,
-- stays with when and by whom; one who has it then has a row of the own.
create table fieldwork.call_assignment (
    assignment_id uuid        primary key,
    month         date        not null check (extract(day from month) = 1),
    case_number   text        not null references fieldwork.family,
    wave          text        not null,
    caller_id     uuid        not null,
    assigned_by   uuid        not null,
    assigned_at   timestamptz not null,
    taken_back_by uuid,
    taken_back_at timestamptz,
    check ((taken_back_by is null) = (taken_back_at is null))
);

create unique index call_assignment_once on fieldwork.call_assignment (month, case_number, wave) where taken_back_at is null;
create index call_assignment_of_caller on fieldwork.call_assignment (caller_id, month) where taken_back_at is null;
create index call_assignment_family on fieldwork.call_assignment (case_number);

-- Calls and how they ended, only ever added to: a row that takes another one back names it, and neither counts any more.
-- 'settled' is a coordinator's: what the last call left to find out was found out.
create table fieldwork.contact_attempt (
    number        bigint      generated always as identity primary key,
    assignment_id uuid        not null references fieldwork.call_assignment,
    case_number   text        not null references fieldwork.family,
    wave          text        not null,
    made_by       uuid        not null,
    at            timestamptz not null,
    outcome       text        not null check (outcome in ('no_answer', 'voicemail', 'call_back', 'wrong_number', 'refused', 'moved',
                                                          'no_dutch', 'not_safe', 'appointment', 'settled')),
    reason        text        check (reason ~ '^[a-z_]{1,40}$'),
    call_back_at  timestamptz,
    decision      uuid,
    takes_back    bigint      unique references fieldwork.contact_attempt,
    check ((outcome = 'call_back') = (call_back_at is not null)),
    check ((outcome = 'refused') = (reason is not null)),
    check (decision is null or outcome = 'refused')
);

create index contact_attempt_of_wave on fieldwork.contact_attempt (case_number, wave, number desc);
create index contact_attempt_at on fieldwork.contact_attempt (at);

grant select, insert, update (taken_back_by, taken_back_at) on fieldwork.call_assignment to mm_fieldwork;
grant select, insert on fieldwork.contact_attempt to mm_fieldwork;

create function fieldwork.this_month() returns date
    language sql stable set search_path = pg_catalog, pg_temp
    return date_trunc('month', now() at time zone 'Europe/Amsterdam')::date;

grant execute on function fieldwork.this_month() to mm_fieldwork;

do $$
declare
    one text;
begin
    foreach one in array array['call_assignment', 'contact_attempt'] loop
        execute format('alter table fieldwork.%I enable row level security', one);
        execute format('alter table fieldwork.%I force row level security', one);
        execute format('create policy owner_migrates on fieldwork.%I to current_user using (true) with check (true)', one);
        execute format('create policy all_of_them on fieldwork.%I to mm_fieldwork using ((select fieldwork.sees_all()))', one);
    end loop;
end
$$;

-- A caller reads the own list of this month and, through it, those families. What follows from a call (a wave that is skipped, a
-- visit) is the site's own work, after it asked this.
create policy own_list on fieldwork.call_assignment for select to mm_fieldwork
    using (taken_back_at is null and caller_id = (select fieldwork.seeing_staff()) and month = (select fieldwork.this_month()));

create policy of_own_list on fieldwork.contact_attempt for select to mm_fieldwork
    using (exists (select 1 from fieldwork.call_assignment a where a.case_number = contact_attempt.case_number));

create policy by_own_list on fieldwork.contact_attempt for insert to mm_fieldwork
    with check (made_by = (select fieldwork.seeing_staff())
                and exists (select 1 from fieldwork.call_assignment a
                             where a.assignment_id = contact_attempt.assignment_id
                               and a.case_number = contact_attempt.case_number and a.wave = contact_attempt.wave));

create policy of_own_list on fieldwork.family for select to mm_fieldwork
    using (exists (select 1 from fieldwork.call_assignment a where a.case_number = family.case_number));

create policy of_own_list on fieldwork.participant for select to mm_fieldwork
    using (exists (select 1 from fieldwork.call_assignment a where a.case_number = participant.case_number));

create policy of_own_list on fieldwork.visit for select to mm_fieldwork
    using (exists (select 1 from fieldwork.call_assignment a where a.case_number = visit.case_number));

create policy of_own_list on fieldwork.visit_participant for select to mm_fieldwork
    using (exists (select 1 from fieldwork.call_assignment a where a.case_number = visit_participant.case_number));

-- What an assistant may change goes by the own visits, no longer by every visit that is seen: a caller sees more than that.
alter policy of_own_visits on fieldwork.family
    using (exists (select 1 from fieldwork.visit v where v.case_number = family.case_number
                      and (select fieldwork.seeing_staff()) in (v.assistant_id, v.buddy_id)));

alter policy of_own_visits on fieldwork.participant
    using (exists (select 1 from fieldwork.visit v where v.case_number = participant.case_number
                      and (select fieldwork.seeing_staff()) in (v.assistant_id, v.buddy_id)));

alter policy of_own_visits on fieldwork.visit_participant
    using (exists (select 1 from fieldwork.visit v where v.visit_id = visit_participant.visit_id
                      and (select fieldwork.seeing_staff()) in (v.assistant_id, v.buddy_id)));
