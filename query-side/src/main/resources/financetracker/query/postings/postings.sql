create table postings (
    household   uuid     not null,
    position    bigint   not null,
    line        smallint not null,
    transaction uuid     not null,
    date        date     not null,
    pending     boolean  not null,
    book        text     not null,
    ref         uuid,
    amount      bigint   not null,
    currency    text     not null,
    primary key (household, position, line)
);

-- What the postings of one effective date come to; without a ref it is the nil UUID.
create table posting_days (
    household uuid    not null,
    book      text    not null,
    ref       uuid    not null,
    currency  text    not null,
    date      date    not null,
    pending   boolean not null,
    amount    bigint  not null,
    primary key (household, book, ref, currency, date, pending)
) with (fillfactor = 80);

-- What an event about a transaction does not say, and its postings need.
create table posting_accounts (
    household uuid    not null,
    account   uuid    not null,
    liability boolean not null,
    primary key (household, account)
);

create table posting_openings (
    household   uuid not null,
    transaction uuid not null,
    primary key (household, transaction)
);
