-- That a coordinator talked a closed visit over with its assistant. What was said is not kept.
create table fieldwork.debrief (
    visit_id uuid        primary key references fieldwork.visit,
    held_by  uuid        not null,
    held_at  timestamptz not null
);

grant select, insert on fieldwork.debrief to mm_fieldwork;

alter table fieldwork.debrief enable row level security;
alter table fieldwork.debrief force row level security;
create policy owner_migrates on fieldwork.debrief to current_user using (true) with check (true);
create policy all_of_them on fieldwork.debrief to mm_fieldwork using ((select fieldwork.sees_all()));
create policy of_own_visits on fieldwork.debrief to mm_fieldwork using (exists (
    select 1 from fieldwork.visit v where v.visit_id = debrief.visit_id));
