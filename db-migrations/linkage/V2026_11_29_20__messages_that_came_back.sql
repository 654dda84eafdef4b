-- What came back, each time, however often a message is written anew: sealed as it was sent, under the person's key.
create table linkage.message_return (
    number         bigint      generated always as identity primary key,
    message_id     uuid        not null references linkage.message,
    participant_id uuid        not null,
    channel        text        not null,
    key_version    integer     not null,
    content        bytea       not null,
    reason         text        not null check (reason ~ '^[a-z-]{0,40}$'),
    returned_at    timestamptz not null
);

create index message_return_of_person on linkage.message_return (participant_id, channel);
create index message_return_of_message on linkage.message_return (message_id, number);

insert into linkage.message_return (message_id, participant_id, channel, key_version, content, reason, returned_at)
select message_id, participant_id, returned_by, key_version, returned, '', returned_at
  from linkage.message where returned is not null order by returned_at;

alter table linkage.message drop column returned, drop column returned_by, drop column returned_at;

-- What the mail server refuses whoever it is to.
create index message_refused_to_the_site on linkage.message (changed_at)
    where reason = 'relay' and state in ('waiting', 'failed');

grant select, insert on linkage.message_return to mm_linkage;
