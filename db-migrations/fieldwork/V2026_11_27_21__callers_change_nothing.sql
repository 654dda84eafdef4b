-- A caller reads the families of the own list and changes nothing of them: whatever else a policy allows, what is written about
-- a family is a coordinator's, the site's, or that of who visits it.
create function fieldwork.visits_family(family text) returns boolean
    language sql stable set search_path = pg_catalog, pg_temp
    return exists (select 1 from fieldwork.visit v where v.case_number = family
                      and fieldwork.seeing_staff() in (v.assistant_id, v.buddy_id));

grant execute on function fieldwork.visits_family(text) to mm_fieldwork;

do $$
declare
    of_family constant text := '(select fieldwork.sees_all()) or fieldwork.visits_family(%s)';
    by_number constant text[] := array['reward', 'loan', 'wave_decision', 'family_region', 'family_change', 'visit_by_two', 'alarm'];
    by_person constant text[] := array['questionnaire_task', 'measure_period', 'home_area'];
    one text;
    rule text;
begin
    foreach one in array by_number || by_person || array['reward_payment', 'visit_change'] loop
        rule := format(of_family, case
            when one = any (by_number) then 'case_number'
            when one = any (by_person) then format(
                '(select p.case_number from fieldwork.participant p where p.participant_id = %I.participant_id)', one)
            when one = 'reward_payment' then
                '(select r.case_number from fieldwork.reward r where r.reward_id = reward_payment.reward_id)'
            else '(select v.case_number from fieldwork.visit v where v.visit_id = visit_change.visit_id)' end);
        execute format('create policy added_by_visitors on fieldwork.%I as restrictive for insert to mm_fieldwork with check (%s)', one, rule);
        execute format('create policy changed_by_visitors on fieldwork.%I as restrictive for update to mm_fieldwork using (%s)', one, rule);
        execute format('create policy removed_by_visitors on fieldwork.%I as restrictive for delete to mm_fieldwork using (%s)', one, rule);
    end loop;
end
$$;
