create table assertions (
    household     uuid    not null,
    id            uuid    not null,
    from_position bigint  not null,
    to_position   bigint  not null,
    account       uuid    not null,
    date          date    not null,
    balance       bigint  not null,
    currency      text    not null,
    source        text    not null,
    withdrawn     boolean not null,
    primary key (household, id, from_position)
);
create index assertions_by_account on assertions (household, account, date);
