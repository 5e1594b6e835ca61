-- How a file without a standard is to be read. Column numbers and formats only: nothing of the file's content.
alter table import_upload add column currency text;
alter table import_upload add column mapping text;
alter table import_upload add column date_order text;

-- How the last file of each account was read.
create table import_mapping (
    household uuid not null,
    account   uuid not null,
    mapping   text not null,
    primary key (household, account)
);
