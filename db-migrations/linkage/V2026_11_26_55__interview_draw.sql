-- Who was drawn for the interview, out of whom and by which seed: drawing again by it gives the same people.
create table linkage.interview_draw (
    draw_id   uuid        primary key,
    seed      bigint      not null,
    pool      uuid[]      not null,
    regions   text[]      not null,
    drawn     uuid[]      not null,
    drawn_at  timestamptz not null,
    drawn_by  uuid        not null,
    check (cardinality(pool) = cardinality(regions) and drawn <@ pool)
);

grant select, insert on linkage.interview_draw to mm_linkage;
