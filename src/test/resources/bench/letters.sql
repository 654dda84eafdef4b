-- What was written to the parents of families :from to :to and what they consented to, once linkage knows them.
create temporary table parent as
select participant_id, case_number, substr(case_number, 3)::int as n
  from fieldwork.participant
 where kind = 'parent' and case_number between 'G-' || lpad(':from', 5, '0') and 'G-' || lpad(':to', 5, '0');

insert into linkage.message (message_id, participant_id, case_number, number, kind, wave, until_at, state, reason, next_at, made_at,
       changed_at)
select gen_random_uuid(), participant_id, case_number, 1, 'announcement', 'T' || m, now(), case when (n + m) % 50 = 0 then 'by_person'
       else 'stopped' end, case when (n + m) % 50 = 0 then 'unknown' else 'not-due' end, now(), now() - make_interval(days => n % 900),
       now() - make_interval(days => n % 900)
  from parent, generate_series(0, 2) m;

insert into linkage.consent (consent_id, participant_id, given_by, purpose, form_version, form_sha256, kind, manner, said_at, taken_by,
       expires_on, key_version, typed_name, reference, reason)
select gen_random_uuid(), participant_id, participant_id, p.purpose, 1, repeat('0', 64), 'given', 'paper',
       now() - make_interval(days => 30 + n % 600), participant_id, case when n % 20 = 0 then now()::date + 10 end, 1, '', '', ''
  from parent, (values ('t0'), ('t1'), ('t2')) p (purpose);

drop table parent;
