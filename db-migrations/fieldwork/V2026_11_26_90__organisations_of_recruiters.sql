-- A recruiter works through the call list of one organisation: a code of the study's regions. Everybody else has none.
alter table access.account
    add column organisation text check (organisation ~ '^[a-z][a-z0-9_]{0,59}$'),
    add check (organisation is null or role = 'recruiter');

grant select (organisation), insert (organisation) on access.account to mm_fieldwork;
