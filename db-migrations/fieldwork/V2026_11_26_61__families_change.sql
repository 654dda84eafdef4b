-- A measure begins, changes and ends; what routing may know of it is what holds on the wave's date. The participant's own
-- columns stay what was recruited for. The last day of a measure that goes on is not known.
create table fieldwork.measure_period (
    period_id      uuid primary key,
    participant_id uuid not null references fieldwork.participant,
    measure        text not null check (measure in ('none', 'preventive', 'ots', 'uhp')),
    from_on        date not null,
    until_on       date check (until_on >= from_on),
    unique (participant_id, from_on)
);

insert into fieldwork.measure_period (period_id, participant_id, measure, from_on)
select gen_random_uuid(), participant_id, measure, measure_on from fieldwork.participant where measure <> 'none';

-- Where a family was since when; family.region is where it is now. Who moved counts in both.
create table fieldwork.family_region (
    stay_id     uuid primary key,
    case_number text not null references fieldwork.family,
    region      text not null,
    from_on     date not null,
    unique (case_number, from_on)
);

create index family_region_of_region on fieldwork.family_region (region, case_number);

insert into fieldwork.family_region (stay_id, case_number, region, from_on)
select gen_random_uuid(), case_number, region, intake_on from fieldwork.family;

-- Once a coordinator chose the target children, they are not chosen anew.
alter table fieldwork.family add column selection_corrected boolean not null default false;

-- What changed in a family, who said so and why. Rows are only ever added.
create table fieldwork.family_change (
    number             bigint      generated always as identity primary key,
    case_number        text        not null references fieldwork.family,
    participant_number integer,
    kind               text        not null check (kind ~ '^[a-z_]{1,40}$'),
    reason             text        check (reason ~ '^[a-z_]{1,40}$'),
    value              text        not null check (length(value) <= 100),
    from_on            date        not null,
    changed_by         uuid        not null,
    changed_at         timestamptz not null
);

create index family_change_of_family on fieldwork.family_change (case_number, number desc);

grant select, insert, update (measure, until_on) on fieldwork.measure_period to mm_fieldwork;
grant select, insert on fieldwork.family_region to mm_fieldwork;
grant select, insert on fieldwork.family_change to mm_fieldwork;
grant update (region, selection_corrected) on fieldwork.family to mm_fieldwork;
grant update (takes_part, left_home_on) on fieldwork.participant to mm_fieldwork;
