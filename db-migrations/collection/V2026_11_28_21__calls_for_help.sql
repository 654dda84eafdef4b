-- Whether a respondent who fills in online asks for the guide, without when; it goes with the submission.
alter table collection.response add help_asked boolean not null default false;
alter table collection.response add check (state = 'open' or not help_asked);
grant update (help_asked) on collection.response to mm_collection;
