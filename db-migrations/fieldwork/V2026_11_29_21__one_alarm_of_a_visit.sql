-- Each time that the button for acute danger was pressed, under the number that the device made. An alarm that is not over takes
-- up whatever is pressed at its visit.
create table fieldwork.alarm_press (
    press_id   uuid        primary key,
    alarm_id   uuid        not null references fieldwork.alarm on delete cascade,
    pressed_by uuid        not null,
    pressed_at timestamptz not null,
    heard_at   timestamptz not null
);

create index alarm_press_of on fieldwork.alarm_press (alarm_id, pressed_at);

insert into fieldwork.alarm_press (press_id, alarm_id, pressed_by, pressed_at, heard_at)
select alarm_id, alarm_id, raised_by, coalesce(pressed_at, raised_at), raised_at from fieldwork.alarm;

-- Since when it waits for somebody: once it was taken up, from when it is pressed again.
alter table fieldwork.alarm add column called_at timestamptz;
update fieldwork.alarm set called_at = raised_at;
alter table fieldwork.alarm alter column called_at set not null;

-- Several that were open of one visit become the latest of them.
alter table fieldwork.alarm drop constraint alarm_outcome_check;
alter table fieldwork.alarm add constraint alarm_outcome_check check (outcome in ('handled', 'false_alarm', 'merged'));

update fieldwork.alarm_press p set alarm_id = o.kept
  from (select alarm_id, first_value(alarm_id) over (partition by visit_id order by raised_at desc, alarm_id desc) as kept
          from fieldwork.alarm where ended_at is null) o
 where p.alarm_id = o.alarm_id and o.kept <> o.alarm_id;

update fieldwork.alarm a set ended_by = raised_by, ended_at = now(), outcome = 'merged'
 where ended_at is null
   and exists (select from fieldwork.alarm x where x.visit_id = a.visit_id and x.ended_at is null
                  and (x.raised_at, x.alarm_id) > (a.raised_at, a.alarm_id));

drop index fieldwork.alarm_of_visit;
create unique index alarm_open_of_visit on fieldwork.alarm (visit_id) where ended_at is null;
create index alarm_of_visit on fieldwork.alarm (visit_id, ended_at desc);
create index alarm_over on fieldwork.alarm (ended_at desc, alarm_id) where ended_at is not null;

grant update (called_at) on fieldwork.alarm to mm_fieldwork;
grant select, insert on fieldwork.alarm_press to mm_fieldwork;

-- Whoever is at the visit adds to the alarm that somebody else raised there.
create policy of_own_visits on fieldwork.alarm to mm_fieldwork
    using (exists (select 1 from fieldwork.visit v where v.visit_id = alarm.visit_id
                      and (select fieldwork.seeing_staff()) in (v.assistant_id, v.buddy_id)));

alter table fieldwork.alarm_press enable row level security;
alter table fieldwork.alarm_press force row level security;
create policy owner_migrates on fieldwork.alarm_press to current_user using (true) with check (true);
create policy all_of_them on fieldwork.alarm_press to mm_fieldwork using ((select fieldwork.sees_all()));
create policy of_alarms on fieldwork.alarm_press to mm_fieldwork
    using (exists (select 1 from fieldwork.alarm a where a.alarm_id = alarm_press.alarm_id));
