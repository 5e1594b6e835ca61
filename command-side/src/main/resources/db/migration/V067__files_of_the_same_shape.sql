-- A mapping is used again only for files with the same header, wherever that stands in them.
alter table import_mapping add column shape text;
alter table import_mapping add column sniffed int;

-- Counts what was said of a file: who changes it has seen what was said before.
alter table import_upload add column version int not null default 0;
