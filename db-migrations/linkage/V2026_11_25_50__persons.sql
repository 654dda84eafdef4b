-- The key of a family on the answers' side. Nothing else here or there joins the two.
create table linkage.family (
    case_number text primary key,
    family_key  uuid not null unique
);

-- The linking key, and who it is about. What is bytea is sealed for its own table, column, row and key_version.
create table linkage.person (
    participant_id uuid    primary key,
    case_number    text    not null references linkage.family,
    pseudonym      text    not null unique check (pseudonym ~ '^[ACDEFGHJKLMNPQRTUWXYZ0-9]{8}$'),
    key_version    integer not null check (key_version > 0),
    first_name     bytea   not null,
    last_name      bytea   not null,
    street         bytea   not null,
    postcode       bytea   not null,
    place          bytea   not null,
    telephones     bytea   not null,
    email          bytea   not null,
    safe_contact   bytea   not null
);

create index person_case_number on linkage.person (case_number);

grant select, insert on linkage.family, linkage.person to mm_linkage;
