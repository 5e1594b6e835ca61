-- Not only imports are long work.
alter table operation drop constraint operation_kind_check;
alter table operation add constraint operation_kind_check check (kind in ('import', 'bulk_change', 'undo'));
alter table operation alter column account drop not null;
alter table operation_refused_row alter column line drop not null;
alter table operation_refused_row add column subject uuid;

-- What a bulk change or an undo is to do, and to which transactions; decided when it begins.
-- The work may hold personal text: it is encrypted with the household's key.
create table operation_work (
    operation uuid primary key references operation on delete cascade,
    household uuid not null,
    work      bytea not null
);
create table operation_subject (
    operation uuid not null references operation on delete cascade,
    number    int not null,
    subject   uuid not null,
    primary key (operation, number)
);
