create table households (
    household          uuid     not null,
    id                 uuid     not null,
    from_position      bigint   not null,
    to_position        bigint   not null,
    stream_version     bigint   not null,
    time_zone          text     not null,
    locale             text     not null,
    base_currency      text     not null,
    first_day_of_week  smallint not null,
    start_day_of_month smallint not null,
    primary key (household, id, from_position)
);
