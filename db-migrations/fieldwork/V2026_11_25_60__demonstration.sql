-- One row where the families are invented, and for good: nobody who runs the site can take it away.
create table fieldwork.demonstration (
    is_only   boolean     primary key default true check (is_only),
    begun_at  timestamptz not null,
    filled_at timestamptz
);

grant select, insert, update (filled_at) on fieldwork.demonstration to mm_fieldwork;
