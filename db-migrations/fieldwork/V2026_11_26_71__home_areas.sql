-- The first two digits of where a participant lives, to reckon travel by. Two households have two areas.
create table fieldwork.home_area (
    participant_id uuid primary key references fieldwork.participant,
    area           text not null check (area ~ '^[1-9][0-9]$')
);

grant select, insert, update (area), delete on fieldwork.home_area to mm_fieldwork;
