-- Under which categories the rows of a file are to be filed, as a person has chosen: ids, by row and part.
alter table import_upload add column categories text;
