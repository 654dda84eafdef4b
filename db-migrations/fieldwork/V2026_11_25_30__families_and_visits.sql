-- A family under the number that staff see. t0_on is the day on which its first questionnaire was started: later waves count from it.
create table fieldwork.family (
    case_number text        primary key check (case_number ~ '^G-[ACDEFGHJKLMNPQRTUWXYZ0-9]{5}$'),
    region      text        not null,
    intake_on   date        not null,
    t0_on       date,
    created_at  timestamptz not null,
    version     integer     not null
);

-- Parents and children, without a name. The letter marks a child that the parents report on, the same in every wave.
create table fieldwork.participant (
    participant_id uuid    primary key,
    case_number    text    not null references fieldwork.family,
    number         integer not null check (number > 0),
    kind           text    not null check (kind in ('parent', 'child')),
    relation       text    not null check (relation in ('mother', 'father', 'stepmother', 'stepfather', 'foster_mother',
                                                        'foster_father', 'child')),
    sex            text    not null check (sex in ('female', 'male', 'other')),
    birth_year     integer not null check (birth_year between 1900 and 2200),
    birth_month    integer not null check (birth_month between 1 and 12),
    letter         text    check (letter ~ '^[A-Z]$'),
    measure        text    not null check (measure in ('none', 'preventive', 'ots', 'uhp')),
    measure_on     date    not null,
    takes_part     boolean not null,
    unique (case_number, number),
    unique (case_number, letter) deferrable initially deferred,
    check ((kind = 'child') = (relation = 'child')),
    check (kind = 'child' or (letter is null and measure = 'none'))
);

create table fieldwork.visit (
    visit_id              uuid        primary key,
    case_number           text        not null references fieldwork.family,
    wave                  text        not null,
    planned_at            timestamptz not null,
    planned_minutes       integer     not null check (planned_minutes between 15 and 600),
    assistant_id          uuid        not null,
    state                 text        not null check (state in ('planned', 'busy', 'closed')),
    explained_at          timestamptz,
    consent_signed_at     timestamptz,
    separate_room_at      timestamptz,
    help_guide_offered_at timestamptz,
    minutes               integer     check (minutes between 1 and 600),
    disturbances          text        check (disturbances in ('none', 'some', 'many')),
    others_present        text        check (others_present in ('nobody', 'partly', 'throughout')),
    concerns_raised       boolean,
    help_guide_left       boolean,
    remarks               text        check (length(remarks) <= 1000),
    closed_at             timestamptz,
    version               integer     not null,
    check ((state = 'closed') = (closed_at is not null)),
    check ((state = 'closed') = (num_nulls(minutes, disturbances, others_present, concerns_raised, help_guide_left,
                                           remarks) = 0))
);

create index visit_of_assistant on fieldwork.visit (assistant_id, planned_at);
create index visit_planned_at on fieldwork.visit (planned_at);
create index visit_case_number on fieldwork.visit (case_number);

-- A questionnaire that a participant has been given to fill in. The handle is all that the answers' side knows of it.
create table fieldwork.questionnaire_task (
    handle            uuid        primary key,
    participant_id    uuid        not null references fieldwork.participant,
    wave              text        not null,
    questionnaire     text        not null,
    mode              text        not null check (mode in ('visit', 'online_guided', 'online_alone')),
    state             text        not null check (state in ('not_started', 'started', 'submitted')),
    code_valid_until  timestamptz,
    last_hand_over_at timestamptz,
    started_at        timestamptz,
    submitted_at      timestamptz,
    version           integer     not null,
    unique (participant_id, wave, questionnaire),
    check ((state = 'not_started') = (started_at is null)),
    check ((state = 'submitted') = (submitted_at is not null))
);

-- What somebody is does not change here; what happened does.
grant select, insert, update (t0_on, version) on fieldwork.family to mm_fieldwork;
grant select (participant_id, case_number, number, kind, relation, sex, letter, measure, measure_on, takes_part),
      insert, update (letter)
   on fieldwork.participant to mm_fieldwork;
-- Restricted to planning: ages are reckoned from it and nothing else is shown or handed on.
grant select (birth_year, birth_month) on fieldwork.participant to mm_fieldwork;
grant select, insert,
      update (state, explained_at, consent_signed_at, separate_room_at, help_guide_offered_at, minutes, disturbances,
              others_present, concerns_raised, help_guide_left, remarks, closed_at, version)
   on fieldwork.visit to mm_fieldwork;
grant select, insert,
      update (state, code_valid_until, last_hand_over_at, started_at, submitted_at, version)
   on fieldwork.questionnaire_task to mm_fieldwork;
