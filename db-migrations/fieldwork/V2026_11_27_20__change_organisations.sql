-- A recruiter may come to work for another organisation, and who is a recruiter no more has none.
grant update (organisation) on access.account to mm_fieldwork;
