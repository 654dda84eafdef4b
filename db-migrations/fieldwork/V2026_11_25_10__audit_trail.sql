-- Who did or saw what. No login of the application touches the tables: one function writes both, at the time of the
-- database, so that neither an entry nor its moment can be chosen or changed afterwards.
create table audit.entry (
    number   bigint      primary key,
    at       timestamptz not null,
    actor    text        not null check (actor ~ '^[A-Za-z0-9-]{1,64}$'),
    action   text        not null check (action ~ '^[a-z-]+(\.[a-z-]+)+$' and length(action) <= 64),
    subject  text        not null check (subject ~ '^[A-Za-z0-9._:/-]{1,100}$'),
    previous bytea       not null,
    hash     bytea       not null unique
);

-- The end of the chain. Each append locks it first, so that appends queue instead of forking the chain.
create table audit.head (
    is_only boolean primary key default true check (is_only),
    number  bigint  not null,
    hash    bytea   not null
);

insert into audit.head (number, hash) values (0, sha256(''));

-- hash = sha256(previous || number \n microseconds since 1970 \n actor \n action \n subject); no field holds a \n.
create function audit.append(actor text, action text, subject text) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    latest audit.head;
    moment timestamptz;
    next   bytea;
begin
    select * into strict latest from audit.head for update;
    latest.number := latest.number + 1;
    moment := clock_timestamp();
    next := sha256(latest.hash || convert_to(
        concat_ws(E'\n', latest.number, (extract(epoch from moment) * 1000000)::bigint, actor, action, subject), 'UTF8'));
    insert into audit.entry (number, at, actor, action, subject, previous, hash)
    values (latest.number, moment, append.actor, append.action, append.subject, latest.hash, next);
    update audit.head set number = latest.number, hash = next;
    return latest.number;
end
$$;

revoke all on function audit.append(text, text, text) from public;
grant execute on function audit.append(text, text, text) to mm_fieldwork;
