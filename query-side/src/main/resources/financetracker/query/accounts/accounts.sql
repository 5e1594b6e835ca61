create table accounts (
    household       uuid    not null,
    id              uuid    not null,
    from_position   bigint  not null,
    to_position     bigint  not null,
    opened_position bigint  not null,
    stream_version  bigint  not null,
    kind            text    not null,
    name            text    not null,
    currency        text    not null,
    credit_limit    bigint,
    open            boolean not null,
    primary key (household, id, from_position)
);
