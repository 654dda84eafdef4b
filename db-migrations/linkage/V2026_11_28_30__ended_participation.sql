-- Who wrote a withdrawal down and why it ended, so that fieldwork can be told again, until it has heard. Purpose 'part' is from
-- taking part in every wave, while contact goes on.
alter table linkage.withdrawal
    add column noted_by uuid,
    add column cause    text check (cause in ('withdrew', 'objects', 'stopped')),
    add column told_at  timestamptz;

update linkage.withdrawal w
set noted_by = c.taken_by, cause = case c.kind when 'objected' then 'objects' else 'withdrew' end
from (select distinct on (participant_id) participant_id, taken_by, kind from linkage.consent
      where kind in ('withdrawn', 'objected') order by participant_id, said_at desc) c
where c.participant_id = w.participant_id;

alter table linkage.withdrawal
    alter column noted_by set not null,
    alter column cause set not null;

create index withdrawal_to_tell on linkage.withdrawal (participant_id) where told_at is null;

grant update (told_at) on linkage.withdrawal to mm_linkage;
