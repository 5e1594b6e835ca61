-- Up to where in the log transfers between own accounts have been looked for; null before the first look.
create table transfer_matching (
    only_row boolean primary key default true check (only_row),
    position bigint
);
insert into transfer_matching (position) values (null);
