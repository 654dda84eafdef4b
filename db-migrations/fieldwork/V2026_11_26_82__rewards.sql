-- What the rewards are paid from. At most one open budget for each kind of organisation, and one for all others.
create table fieldwork.reward_budget (
    budget_id  uuid        primary key,
    name       text        not null check (name ~ '\S' and length(name) <= 80),
    kind       text        not null check (kind in ('GI', 'VT', '')),
    euros      integer     not null check (euros between 1 and 10000000),
    opened_at  timestamptz not null,
    closed_at  timestamptz
);

create unique index reward_budget_open on fieldwork.reward_budget (kind) where closed_at is null;

-- What somebody is owed for a wave: released once, by handing in or by stopping, and never taken back.
create table fieldwork.reward (
    reward_id      uuid        primary key,
    participant_id uuid        not null,
    case_number    text        not null,
    wave           text        not null,
    euros          integer     not null check (euros between 1 and 1000),
    reason         text        not null check (reason in ('completed', 'stopped')),
    released_on    date        not null,
    settled        boolean     not null default false,
    unique (participant_id, wave),
    foreign key (participant_id, case_number) references fieldwork.participant (participant_id, case_number)
);

create index reward_of_family on fieldwork.reward (case_number);
create index reward_in_order on fieldwork.reward (released_on, reward_id);
create index reward_due on fieldwork.reward (released_on, reward_id) where not settled;

-- That it was paid, and if so taken back, which stays to be seen. One payment at most stands.
create table fieldwork.reward_payment (
    payment_id uuid        primary key,
    reward_id  uuid        not null references fieldwork.reward,
    how        text        not null check (how in ('gift_card', 'cash', 'transfer')),
    receipt    text        not null check (receipt ~ '^[A-Za-z0-9 ./-]{1,40}$'),
    budget_id  uuid        references fieldwork.reward_budget,
    paid_on    date        not null,
    paid_by    uuid        not null,
    entered_at timestamptz not null,
    undone_at  timestamptz,
    undone_by  uuid,
    check ((undone_at is null) = (undone_by is null))
);

create unique index reward_payment_stands on fieldwork.reward_payment (reward_id) where undone_at is null;
create index reward_payment_of_budget on fieldwork.reward_payment (budget_id) where undone_at is null;

grant select, insert, update (closed_at) on fieldwork.reward_budget to mm_fieldwork;
grant select, insert, update (settled) on fieldwork.reward to mm_fieldwork;
grant select, insert, update (undone_at, undone_by) on fieldwork.reward_payment to mm_fieldwork;

do $$
declare
    one text;
begin
    foreach one in array array['reward', 'reward_payment'] loop
        execute format('alter table fieldwork.%I enable row level security', one);
        execute format('alter table fieldwork.%I force row level security', one);
        execute format('create policy owner_migrates on fieldwork.%I to current_user using (true) with check (true)', one);
        execute format('create policy all_of_them on fieldwork.%I to mm_fieldwork using ((select fieldwork.sees_all()))', one);
    end loop;
end
$$;

create policy of_own_visits on fieldwork.reward to mm_fieldwork
    using (exists (select 1 from fieldwork.participant p where p.participant_id = reward.participant_id));

create policy of_own_visits on fieldwork.reward_payment to mm_fieldwork
    using (exists (select 1 from fieldwork.reward r where r.reward_id = reward_payment.reward_id));
