-- A message that somebody is to have, without an address or a text: linkage fetches it, finds the way and sends it. Written
-- with the act that causes it, or found by the clock; subject makes that the same one is not found twice.
create table fieldwork.message_due (
    message_id     uuid        primary key,
    number         bigint      generated always as identity,
    participant_id uuid        not null references fieldwork.participant,
    kind           text        not null check (kind in ('confirmation', 'moved', 'cancelled', 'reminder', 'announcement',
                                                        'unfinished')),
    subject        text        not null,
    wave           text        not null,
    visit_id       uuid        references fieldwork.visit,
    appointment_at timestamptz,
    not_before     timestamptz not null,
    until_at       timestamptz not null,
    made_at        timestamptz not null,
    state          text        not null default 'due' check (state in ('due', 'handed_over', 'stopped')),
    changed_at     timestamptz not null,
    unique (participant_id, kind, subject),
    check ((visit_id is null) = (appointment_at is null)),
    check ((visit_id is null) = (kind in ('announcement', 'unfinished')))
);

create index message_due_to_hand_over on fieldwork.message_due (not_before) where state = 'due';
create index message_due_of_visit on fieldwork.message_due (visit_id, participant_id) where visit_id is not null;

grant select, insert, update (state, changed_at) on fieldwork.message_due to mm_fieldwork;

alter table fieldwork.message_due enable row level security;
alter table fieldwork.message_due force row level security;
create policy owner_migrates on fieldwork.message_due to current_user using (true) with check (true);
create policy all_of_them on fieldwork.message_due to mm_fieldwork using ((select fieldwork.sees_all()));
