-- Each change of what an account may, and each new password, ends the sessions that were opened before: they carry the number.
alter table access.account add column version integer not null default 0;

-- Until its member has chosen a password.
alter table access.account add column is_invited boolean not null default false;

-- A link with which somebody chooses a password, once; kept as a hash.
create table access.invitation (
    account_id uuid        primary key references access.account,
    token_hash bytea       not null unique check (length(token_hash) = 32),
    expires_at timestamptz not null
);

grant select (version, is_invited), update (is_invited, name, role, password_hash, confidentiality_signed_on, conduct_certified_on, disabled_at, version)
   on access.account to mm_fieldwork;
grant select, insert, update (token_hash, expires_at), delete on access.invitation to mm_fieldwork;
