-- A secret address at which an account's calendar can be read, of which only the hash is kept.
create table fieldwork.calendar_feed (
    account_id uuid        primary key,
    token_hash bytea       not null unique,
    made_at    timestamptz not null
);

create index visit_change_of_assistant on fieldwork.visit_change (assistant_id);
create index visit_change_of_buddy on fieldwork.visit_change (buddy_id) where buddy_id is not null;

grant select, insert, update (token_hash, made_at), delete on fieldwork.calendar_feed to mm_fieldwork;
