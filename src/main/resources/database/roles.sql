-- Run once on an empty server: by initdb's heir in the application, or by psql for a server of your own.
-- A statement ends with a semicolon and an empty line.

create role mm_migrator login password :'mm_migrator';

create role mm_collection login password :'mm_collection';

create role mm_fieldwork login password :'mm_fieldwork';

create role mm_linkage login password :'mm_linkage';

create database meetmoment owner mm_migrator;

revoke all on database meetmoment, postgres, template1 from public;

grant connect on database meetmoment to mm_collection, mm_fieldwork, mm_linkage;

