-- Closed visits that wait to be talked over, by an index in the order of their list: as long as that list is, however many were held.
alter table fieldwork.visit add column debriefed boolean not null default false;
update fieldwork.visit v set debriefed = true where exists (select from fieldwork.debrief d where d.visit_id = v.visit_id);

create index visit_to_debrief on fieldwork.visit (concerns_raised desc, closed_at, visit_id) where state = 'closed' and not debriefed;
create index debrief_held on fieldwork.debrief (held_at desc);

grant select (debriefed), update (debriefed) on fieldwork.visit to mm_fieldwork;
