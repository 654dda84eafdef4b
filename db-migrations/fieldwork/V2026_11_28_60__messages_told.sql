-- A message that was fetched may still wait where it is sent from: told is what has left, or may have. What was fetched
-- before this is taken for told, as it was.
alter table fieldwork.message_due drop constraint message_due_state_check;
alter table fieldwork.message_due
    add constraint message_due_state_check check (state in ('due', 'handed_over', 'told', 'stopped'));
update fieldwork.message_due set state = 'told' where state = 'handed_over';
