-- Waves from which somebody withdrew consent: they are due no more for this participant. Taken away when consent is given again;
-- what happened stays in family_change.
create table fieldwork.participant_withdrawal (
    participant_id uuid not null references fieldwork.participant,
    wave           text not null check (length(wave) between 1 and 20),
    primary key (participant_id, wave)
);

grant select, insert, delete on fieldwork.participant_withdrawal to mm_fieldwork;

alter table fieldwork.participant_withdrawal enable row level security;
alter table fieldwork.participant_withdrawal force row level security;
create policy owner_migrates on fieldwork.participant_withdrawal to current_user using (true) with check (true);
create policy all_of_them on fieldwork.participant_withdrawal to mm_fieldwork using ((select fieldwork.sees_all()));
create policy of_own_families on fieldwork.participant_withdrawal for select to mm_fieldwork using (exists (
    select 1 from fieldwork.participant p where p.participant_id = participant_withdrawal.participant_id));

-- A visit that is left without anybody who takes part is cancelled with that reason.
alter table fieldwork.visit drop constraint visit_cancel_reason_check;
alter table fieldwork.visit add constraint visit_cancel_reason_check check (cancel_reason in ('family_asked', 'family_ill',
    'no_show', 'assistant_ill', 'unsafe', 'takes_no_part', 'mistake', 'other'));
