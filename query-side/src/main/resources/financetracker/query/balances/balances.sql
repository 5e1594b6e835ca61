create table balances (
    household uuid   not null,
    account   uuid   not null,
    currency  text   not null,
    posted    bigint not null,
    pending   bigint not null,
    primary key (household, account)
) with (fillfactor = 80);

-- What the transactions of one effective date add up to.
create table balance_days (
    household uuid   not null,
    account   uuid   not null,
    date      date   not null,
    posted    bigint not null,
    pending   bigint not null,
    primary key (household, account, date)
) with (fillfactor = 80);

-- Every movement with the balance after it; an event that moves money from one date to another has two.
create table movements (
    household     uuid     not null,
    account       uuid     not null,
    position      bigint   not null,
    line          smallint not null,
    date          date     not null,
    posted        bigint   not null,
    pending       bigint   not null,
    posted_after  bigint   not null,
    pending_after bigint   not null,
    primary key (household, account, position, line)
);
