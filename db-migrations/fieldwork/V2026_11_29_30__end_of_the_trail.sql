-- The end of the chain, for the copies of it that are kept outside the database: a tail that was cut off shows by them only.
create function audit.latest() returns table (number bigint, hash bytea)
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
    select number, hash from audit.head
$$;

revoke all on function audit.latest() from public;
grant execute on function audit.latest() to mm_fieldwork;
