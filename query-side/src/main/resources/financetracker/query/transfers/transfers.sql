create table transfers (
    household        uuid    not null,
    id               uuid    not null,
    from_position    bigint  not null,
    to_position      bigint  not null,
    first_position   bigint  not null,
    stream_version   bigint  not null,
    state            text    not null,
    from_transaction uuid    not null,
    from_account     uuid    not null,
    to_transaction   uuid    not null,
    to_account       uuid    not null,
    rate             text,
    rate_source      text,
    rate_date        date,
    evidence         text[]  not null,
    days_apart       integer,
    reason           text,
    primary key (household, id, from_position)
);
create index transfers_by_state on transfers (household, state, first_position);
