-- A file may have all its rows in one line.
alter table operation_refused_row drop constraint operation_refused_row_pkey;
create index operation_refused_rows on operation_refused_row (operation, line);
