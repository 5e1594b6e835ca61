-- A sheet's base is among its quotes, at 1: so any two currencies of a sheet are two rows of it, whichever is the base.
create table rates (
    household     uuid    not null,
    id            uuid    not null,
    from_position bigint  not null,
    to_position   bigint  not null,
    source        text    not null,
    date          date    not null,
    base          text    not null,
    quote         text    not null,
    rate          numeric not null,
    primary key (household, id, quote, from_position)
);

-- The last sheet on or before a date that quotes a currency.
create index rates_by_date on rates (household, quote, date);
