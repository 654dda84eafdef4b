-- Every runtime login, and everybody ("public"), by every thing of the database that can be granted.
with login(name) as (
    values ('mm_collection'), ('mm_fieldwork'), ('mm_linkage'), ('public')
), ours as (
    select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), thing(kind, name, privileges, may) as (
    select 'database', datname, array['CONNECT', 'CREATE', 'TEMPORARY'], format('has_database_privilege(%%L, %L, %%L)', datname)
    from pg_database where datname = current_database()
    union all
    select 'schema', nspname, array['USAGE', 'CREATE'], format('has_schema_privilege(%%L, %L, %%L)', nspname)
    from ours
    union all
    select 'table', format('%I.%I', nspname, relname),
        array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'],
        format('has_table_privilege(%%L, %s::oid, %%L)', c.oid)
    from pg_class c join ours on ours.oid = relnamespace where relkind in ('r', 'p', 'v', 'm', 'f')
    union all
    select 'sequence', format('%I.%I', nspname, relname), array['USAGE', 'SELECT', 'UPDATE'],
        format('has_sequence_privilege(%%L, %s::oid, %%L)', c.oid)
    from pg_class c join ours on ours.oid = relnamespace where relkind = 'S'
    union all
    select 'function', format('%I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(p.oid)),
        array['EXECUTE'], format('has_function_privilege(%%L, %s::oid, %%L)', p.oid)
    from pg_proc p join ours on ours.oid = pronamespace
    union all
    select 'column', format('%I.%I.%I', nspname, relname, attname), array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES'],
        format('has_column_privilege(%%L, %s::oid, %s::smallint, %%L) and not has_table_privilege(%%1$L, %s::oid, %%2$L)',
            c.oid, attnum, c.oid)
    from pg_class c join ours on ours.oid = relnamespace join pg_attribute a on attrelid = c.oid
    where relkind in ('r', 'p', 'v', 'm', 'f') and attnum > 0 and not attisdropped and attacl is not null
), held as (
    select login.name as login, kind, thing.name, (
        select string_agg(privilege, ' ' order by place)
        from unnest(privileges) with ordinality as each(privilege, place)
        where (xpath('/row/held/text()', query_to_xml(
            'select ' || format(may, login.name, privilege) || ' as held', false, true, '')))[1]::text = 'true'
    ) as privileges
    from login cross join thing
)
select format('%s %s %s: %s', login, kind, name, coalesce(privileges, '-'))
from held
order by login collate "C", array_position(array['database', 'schema', 'table', 'column', 'sequence', 'function'], kind),
    name collate "C"
