-- The tables of families that came after V2026_11_26_80: shown as their family or participant is.
do $$
declare
    one text;
begin
    foreach one in array array['wave_decision', 'measure_period', 'family_region', 'family_change', 'home_area', 'visit_by_two',
        'visit_change'] loop
        execute format('alter table fieldwork.%I enable row level security', one);
        execute format('alter table fieldwork.%I force row level security', one);
        execute format('create policy owner_migrates on fieldwork.%I to current_user using (true) with check (true)', one);
        execute format('create policy all_of_them on fieldwork.%I to mm_fieldwork using ((select fieldwork.sees_all()))', one);
    end loop;
    foreach one in array array['wave_decision', 'family_region', 'family_change', 'visit_by_two'] loop
        execute format('create policy of_own_visits on fieldwork.%I to mm_fieldwork using (exists ('
            'select 1 from fieldwork.family f where f.case_number = %I.case_number))', one, one);
    end loop;
end
$$;

create policy of_own_visits on fieldwork.measure_period to mm_fieldwork using (exists (
    select 1 from fieldwork.participant p where p.participant_id = measure_period.participant_id));

create policy of_own_visits on fieldwork.home_area to mm_fieldwork using (exists (
    select 1 from fieldwork.participant p where p.participant_id = home_area.participant_id));

create policy of_own_visits on fieldwork.visit_change to mm_fieldwork using (exists (
    select 1 from fieldwork.visit v where v.visit_id = visit_change.visit_id));

-- Who comes along on a visit sees it too.
drop policy own_visits on fieldwork.visit;
create policy own_visits on fieldwork.visit to mm_fieldwork
    using ((select fieldwork.seeing_staff()) in (assistant_id, buddy_id));
