-- What the database shows by itself, whatever a query asks for: a coordinator has every family, an assistant those of the own
-- visits, and whoever says nothing has none. The two settings hold for one transaction (see access/ScopedTransactions).
create function fieldwork.sees_all() returns boolean
    language sql stable set search_path = pg_catalog, pg_temp
    return coalesce(current_setting('meetmoment.scope', true), '') = 'all';

create function fieldwork.seeing_staff() returns uuid
    language sql stable set search_path = pg_catalog, pg_temp
    return case when current_setting('meetmoment.scope', true) = 'own'
                then nullif(current_setting('meetmoment.staff', true), '')::uuid end;

grant execute on function fieldwork.sees_all(), fieldwork.seeing_staff() to mm_fieldwork;

-- Forced, so that not even the owner is exempt by silence; the owner migrates and is told so.
do $$
declare
    one text;
begin
    foreach one in array array['family', 'participant', 'visit', 'visit_participant', 'questionnaire_task'] loop
        execute format('alter table fieldwork.%I enable row level security', one);
        execute format('alter table fieldwork.%I force row level security', one);
        execute format('create policy owner_migrates on fieldwork.%I to current_user using (true) with check (true)', one);
        execute format('create policy all_of_them on fieldwork.%I to mm_fieldwork using ((select fieldwork.sees_all()))', one);
    end loop;
end
$$;

create policy own_visits on fieldwork.visit to mm_fieldwork
    using (assistant_id = (select fieldwork.seeing_staff()));

create policy of_own_visits on fieldwork.visit_participant to mm_fieldwork
    using (exists (select 1 from fieldwork.visit v where v.visit_id = visit_participant.visit_id));

-- The whole family, since a mother's questions depend on the children who are not there.
create policy of_own_visits on fieldwork.family to mm_fieldwork
    using (exists (select 1 from fieldwork.visit v where v.case_number = family.case_number));

create policy of_own_visits on fieldwork.participant to mm_fieldwork
    using (exists (select 1 from fieldwork.visit v where v.case_number = participant.case_number));

create policy of_own_visits on fieldwork.questionnaire_task to mm_fieldwork
    using (exists (select 1 from fieldwork.participant p where p.participant_id = questionnaire_task.participant_id));
