-- A visit may wait for an assistant, have a second one along, be a guided session instead, and be cancelled for a reason.
alter table fieldwork.visit
    alter assistant_id drop not null,
    add buddy_id      uuid,
    add kind          text not null default 'home' check (kind in ('home', 'guided')),
    add cancel_reason text check (cancel_reason in ('family_asked', 'family_ill', 'no_show', 'assistant_ill', 'unsafe',
                                                    'mistake', 'other')),
    drop constraint visit_state_check,
    add constraint visit_state_check check (state in ('planned', 'busy', 'closed', 'cancelled')),
    add constraint visit_cancelled_for_a_reason check ((state = 'cancelled') = (cancel_reason is not null)),
    add constraint visit_of_two_people check (buddy_id is null or (assistant_id is not null and buddy_id <> assistant_id));

create index visit_of_buddy on fieldwork.visit (buddy_id, planned_at) where buddy_id is not null;
create index visit_of_nobody on fieldwork.visit (planned_at) where assistant_id is null;

grant update (planned_at, planned_minutes, assistant_id, buddy_id, cancel_reason) on fieldwork.visit to mm_fieldwork;

-- Who planned, moved, reassigned or cancelled a visit, and how it stood before and after. Only ever added to; the steps of
-- one confirmation share a batch, by which they can be taken back.
create table fieldwork.visit_change (
    number              bigint      generated always as identity primary key,
    visit_id            uuid        not null references fieldwork.visit,
    at                  timestamptz not null,
    actor               uuid,
    kind                text        not null check (kind in ('planned', 'moved', 'reassigned', 'cancelled', 'restored')),
    reason              text        check (reason ~ '^[a-z_]{1,40}$'),
    batch               uuid,
    planned_at          timestamptz not null,
    planned_minutes     integer     not null,
    assistant_id        uuid,
    buddy_id            uuid,
    former_assistant_id uuid,
    former_buddy_id     uuid
);

create index visit_change_of_visit on fieldwork.visit_change (visit_id, number);
create index visit_change_of_batch on fieldwork.visit_change (batch) where batch is not null;

-- Families that nobody visits alone.
create table fieldwork.visit_by_two (
    case_number text        primary key references fieldwork.family,
    since       timestamptz not null
);

grant select, insert on fieldwork.visit_change to mm_fieldwork;
grant select, insert, delete on fieldwork.visit_by_two to mm_fieldwork;
