-- Who may sign in. Family data need both dates: the confidentiality statement and the certificate of conduct.
create table access.account (
    id                        uuid        primary key,
    user_name                 text        not null check (user_name ~ '^[A-Za-z0-9._@-]{3,60}$'),
    name                      text        not null check (name ~ '\S' and length(name) <= 100),
    role                      text        not null
        check (role in ('coordinator', 'assistant', 'caller', 'recruiter', 'researcher', 'administrator')),
    password_hash             text        not null,
    confidentiality_signed_on date,
    conduct_certified_on      date,
    disabled_at               timestamptz,
    created_at                timestamptz not null
);

create unique index account_user_name on access.account (lower(user_name));

-- An account is opened once, enabled; nothing changes one yet.
grant select (id, user_name, name, role, password_hash, confidentiality_signed_on, conduct_certified_on, disabled_at),
      insert (id, user_name, name, role, password_hash, confidentiality_signed_on, conduct_certified_on, created_at)
   on access.account to mm_fieldwork;
