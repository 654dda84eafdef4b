-- A family on a call list, without the person: who that is lies in linkage until it is handed over or forgotten.
create table fieldwork.call_list_entry (
    entry_id          uuid        primary key,
    number            bigint      not null generated always as identity unique,
    organisation      text        not null check (organisation ~ '^[a-z][a-z0-9_]{0,59}$'),
    import_id         uuid        not null,
    imported_at       timestamptz not null,
    month             date        not null check (extract(day from month) = 1),
    parents           integer     not null check (parents between 0 and 2),
    children          integer     not null check (children between 0 and 20),
    state             text        not null check (state in ('open', 'closed')),
    callable_from     date,
    attempts          integer     not null default 0 check (attempts >= 0),
    last_outcome      text,
    last_attempt_at   timestamptz,
    next_call_at      timestamptz,
    held_by           uuid,
    held_until        timestamptz,
    reason            text        check (reason in ('refused', 'moved', 'no_dutch', 'not_eligible', 'opt_out', 'not_reached',
                                                    'consent')),
    detail            text        check (detail ~ '^[a-z_]{1,40}$'),
    closed_at         timestamptz,
    person_removed_at timestamptz,
    case_number       text        unique references fieldwork.family deferrable initially deferred,
    check ((state = 'closed') = (closed_at is not null)),
    check ((state = 'closed') = (reason is not null)),
    check ((reason is not distinct from 'consent') = (case_number is not null)),
    check ((held_by is null) = (held_until is null)),
    check (person_removed_at is null or state = 'closed')
);

create index call_list_entry_to_call on fieldwork.call_list_entry (organisation, callable_from) where state = 'open';
create index call_list_entry_held on fieldwork.call_list_entry (held_by) where held_by is not null;
create index call_list_entry_to_forget on fieldwork.call_list_entry (closed_at)
    where state = 'closed' and person_removed_at is null;
create index call_list_entry_figures on fieldwork.call_list_entry (organisation, month);

-- Who has to have a letter before the family is called: each parent who lives apart, each child from 16.
create table fieldwork.call_list_letter (
    entry_id  uuid    not null references fieldwork.call_list_entry,
    addressee integer not null check (addressee between 1 and 20),
    kind      text    not null check (kind in ('parent', 'child')),
    sent_on   date,
    sent_by   uuid,
    primary key (entry_id, addressee),
    check ((sent_on is null) = (sent_by is null))
);

create index call_list_letter_unsent on fieldwork.call_list_letter (entry_id) where sent_on is null;

-- What is undone stays, so that the trail of calls is whole; it counts no more.
create table fieldwork.call_attempt (
    entry_id     uuid        not null references fieldwork.call_list_entry,
    number       integer     not null check (number > 0),
    at           timestamptz not null,
    caller       uuid        not null,
    outcome      text        not null check (outcome in ('no_answer', 'voicemail', 'call_back', 'wrong_number', 'refused',
                                                         'moved', 'no_dutch', 'not_eligible', 'consent')),
    detail       text        check (detail ~ '^[a-z_]{1,40}$'),
    call_back_at timestamptz,
    undone_at    timestamptz,
    primary key (entry_id, number),
    check ((outcome = 'call_back') = (call_back_at is not null))
);

-- Under which headers an organisation sends what; no family is in it.
create table fieldwork.call_list_columns (
    organisation text primary key check (organisation ~ '^[a-z][a-z0-9_]{0,59}$'),
    headers      text not null check (length(headers) <= 20000)
);

grant select, insert on fieldwork.call_list_entry, fieldwork.call_list_letter, fieldwork.call_attempt,
                        fieldwork.call_list_columns to mm_fieldwork;
grant update (state, callable_from, attempts, last_outcome, last_attempt_at, next_call_at, held_by, held_until, reason, detail,
              closed_at, person_removed_at, case_number)
   on fieldwork.call_list_entry to mm_fieldwork;
grant update (sent_on, sent_by) on fieldwork.call_list_letter to mm_fieldwork;
grant update (undone_at) on fieldwork.call_attempt to mm_fieldwork;
grant update (headers) on fieldwork.call_list_columns to mm_fieldwork;

-- The organisation of the recruiter who is seeing; nobody else has one.
create function fieldwork.seeing_organisation() returns text
    language sql stable set search_path = pg_catalog, pg_temp
    return (select a.organisation from access.account a
            where a.id = fieldwork.seeing_staff() and a.role = 'recruiter' and a.disabled_at is null);

grant execute on function fieldwork.seeing_organisation() to mm_fieldwork;

do $$
declare
    one text;
begin
    foreach one in array array['call_list_entry', 'call_list_letter', 'call_attempt', 'call_list_columns'] loop
        execute format('alter table fieldwork.%I enable row level security', one);
        execute format('alter table fieldwork.%I force row level security', one);
        execute format('create policy owner_migrates on fieldwork.%I to current_user using (true) with check (true)', one);
        execute format('create policy all_of_them on fieldwork.%I to mm_fieldwork using ((select fieldwork.sees_all()))', one);
    end loop;
end
$$;

create policy of_own_organisation on fieldwork.call_list_entry to mm_fieldwork
    using (organisation = (select fieldwork.seeing_organisation()));

create policy of_own_organisation on fieldwork.call_list_columns to mm_fieldwork
    using (organisation = (select fieldwork.seeing_organisation()));

create policy of_own_organisation on fieldwork.call_list_letter to mm_fieldwork
    using (exists (select 1 from fieldwork.call_list_entry e where e.entry_id = call_list_letter.entry_id));

create policy of_own_organisation on fieldwork.call_attempt to mm_fieldwork
    using (exists (select 1 from fieldwork.call_list_entry e where e.entry_id = call_attempt.entry_id));
