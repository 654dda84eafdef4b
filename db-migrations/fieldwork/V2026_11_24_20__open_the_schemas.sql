-- Flyway makes the schemas of a history. What is not granted stays closed: functions too, which PostgreSQL would open to everybody.
alter default privileges revoke execute on functions from public;
revoke all on schema public from public;

grant usage on schema fieldwork, access, audit to mm_fieldwork;
