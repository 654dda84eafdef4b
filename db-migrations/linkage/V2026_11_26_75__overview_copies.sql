-- Overviews of appointments that left the site as a sealed file: whose, until when they are needed, and whether the account
-- says that they were deleted. Nothing of what they hold is here.
create table linkage.overview_copy (
    copy_id     uuid        primary key,
    account_id  uuid        not null,
    made_at     timestamptz not null,
    needed_till timestamptz not null,
    visits      integer     not null check (visits > 0),
    deleted_at  timestamptz
);

create index overview_copy_of_account on linkage.overview_copy (account_id, made_at);
create index overview_copy_to_delete on linkage.overview_copy (made_at) where deleted_at is null;

grant select, insert, update (deleted_at) on linkage.overview_copy to mm_linkage;
