-- Families from number :from to :to: three members, three waves, and what coordinators and callers keep about them.
create temporary table made as
select 'G-' || lpad(n::text, 5, '0') as case_number, n, (now()::date - 1400) + (n * 7919) % 1380 as intake_on,
       'vt_' || (array['utrecht', 'flevoland', 'ijsselland', 'kennemerland'])[n % 4 + 1] as region
  from generate_series(:from, :to) n;

insert into fieldwork.family (case_number, region, intake_on, t0_on, created_at, version)
select case_number, region, intake_on, case when n % 10 > 0 then least(intake_on + n % 80, now()::date - 1) end, now(), 0
  from made;

insert into fieldwork.family_region (stay_id, case_number, region, from_on)
select gen_random_uuid(), case_number, region, intake_on from made;

insert into fieldwork.participant (participant_id, case_number, number, kind, relation, sex, birth_year, birth_month, letter,
       measure, measure_on, takes_part)
select gen_random_uuid(), case_number, m, case m when 1 then 'parent' else 'child' end,
       case m when 1 then 'mother' else 'child' end, 'female', (array[1985, 2011, 2018])[m], 1 + n % 12,
       (array[null, 'A', 'B'])[m], case when m > 1 and n % 3 = 0 then 'ots' else 'none' end, intake_on, true
  from made, generate_series(1, 3) m;

insert into fieldwork.questionnaire_task (handle, participant_id, wave, questionnaire, mode, state, started_at, submitted_at,
       version)
select gen_random_uuid(), p.participant_id, w.wave, p.kind, 'visit', 'submitted', on_day, on_day, 0
  from made join fieldwork.family f using (case_number) join fieldwork.participant p using (case_number),
       (values ('T0', 0), ('T1', 365), ('T2', 547)) w (wave, days), lateral (select f.t0_on + w.days + n % 30 as on_day) d
 where f.t0_on is not null and on_day < now()::date and n % 9 > 0 and (p.kind = 'parent' or p.letter = 'A');

create temporary table went as
select gen_random_uuid() as visit_id, case_number, n, wave, started_at as at,
       (array(select id from access.account where role = 'assistant' order by id))[n % 10 + 1] as assistant
  from (select distinct case_number, n, t.wave, t.started_at
          from made join fieldwork.participant using (case_number) join fieldwork.questionnaire_task t using (participant_id)) t;

insert into fieldwork.visit (visit_id, case_number, wave, planned_at, planned_minutes, assistant_id, state, minutes, disturbances,
       others_present, concerns_raised, help_guide_left, remarks, closed_at, version)
select visit_id, case_number, wave, at, 180, assistant, 'closed', 150, 'none', 'nobody', false, true, '', at + interval '4 hours', 0
  from went;

insert into fieldwork.visit_participant (visit_id, participant_id, case_number)
select visit_id, participant_id, case_number from went join fieldwork.participant using (case_number) where number < 3;

insert into fieldwork.visit (visit_id, case_number, wave, planned_at, planned_minutes, assistant_id, state, version)
select gen_random_uuid(), case_number, 'T2', now() + make_interval(hours => 3 + n % 300), 150,
       (array(select id from access.account where role = 'assistant' order by id))[n % 10 + 1], 'planned', 0
  from made where n % 20 = 0;

insert into fieldwork.reward (reward_id, participant_id, case_number, wave, euros, reason, released_on, settled)
select gen_random_uuid(), participant_id, case_number, wave, 20, 'completed', submitted_at::date, n % 10 > 0
  from made join fieldwork.participant using (case_number) join fieldwork.questionnaire_task using (participant_id);

insert into fieldwork.reward_payment (payment_id, reward_id, how, receipt, paid_on, paid_by, entered_at)
select gen_random_uuid(), reward_id, 'cash', 'B-' || n, released_on, (select id from access.account where role = 'coordinator' limit 1),
       now()
  from made join fieldwork.reward using (case_number) where settled;

insert into fieldwork.device (device_id, label, kind) select gen_random_uuid(), 'L-' || n, 'laptop' from made where n % 50 = 0;
insert into fieldwork.loan (loan_id, device_id, case_number, delivered_on, due_on, delivered_by)
select gen_random_uuid(), device_id, case_number, now()::date - n % 20, now()::date - n % 20 + 7, gen_random_uuid()
  from made join fieldwork.device on label = 'L-' || n where n % 100 = 0;

insert into fieldwork.wave_decision (batch_id, case_number, wave, kind, reason, decided_by, decided_at)
select gen_random_uuid(), case_number, 'T1', 'skip', 'other', gen_random_uuid(), now() from made where n % 40 = 0;

insert into fieldwork.family_change (case_number, kind, value, from_on, changed_by, changed_at)
select case_number, 'moved', region, intake_on, gen_random_uuid(), now() from made where n % 15 = 0;

create temporary table listed as
select gen_random_uuid() as assignment_id, case_number, n,
       (array(select id from access.account where role = 'caller' order by id))[n % 5 + 1] as caller,
       date_trunc('month', now() at time zone 'Europe/Amsterdam')::date - (months || ' months')::interval as month,
       case when months < 12 then 'T2' else 'T1' end as wave
  from made, (values (0), (3), (14)) m (months) where (n + months) % 12 = 0;

insert into fieldwork.call_assignment (assignment_id, month, case_number, wave, caller_id, assigned_by, assigned_at)
select assignment_id, month, case_number, wave, caller, caller, month + interval '1 day' from listed;

insert into fieldwork.contact_attempt (assignment_id, case_number, wave, made_by, at, outcome)
select assignment_id, case_number, wave, caller, month + make_interval(days => 2 + a, hours => 9 + n % 10), 'no_answer'
  from listed, generate_series(1, 2) a;

insert into fieldwork.call_list_entry (entry_id, organisation, import_id, imported_at, month, parents, children, state, attempts,
       last_outcome, last_attempt_at, callable_from, reason, closed_at, person_removed_at)
select gen_random_uuid(), region, gen_random_uuid(), intake_on - 60, date_trunc('month', intake_on - 60)::date, 1, 1,
       case when n % 20 = 0 and k = 1 then 'open' else 'closed' end, k, 'no_answer', intake_on - 30, intake_on - 45,
       case when n % 20 = 0 and k = 1 then null else (array['refused', 'moved', 'not_reached'])[k] end,
       case when n % 20 = 0 and k = 1 then null else intake_on - 20 end,
       case when n % 20 = 0 and k = 1 then null else intake_on - 19 end
  from made, generate_series(1, 3) k;

drop table made, went, listed;
analyze;
