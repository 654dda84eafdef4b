-- The list of messages reads each state in its order, and stops when a page is full.
drop index linkage.message_state;
create index message_state on linkage.message (state, changed_at desc, message_id desc);
