-- By the site's clock, which is told with whose rows to show; whoever says no month sees no call list.
create or replace function fieldwork.this_month() returns date
    language sql stable set search_path = pg_catalog, pg_temp
    return nullif(current_setting('meetmoment.month', true), '')::date;
