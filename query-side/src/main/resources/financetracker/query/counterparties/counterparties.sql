create table counterparties (
    household      uuid   not null,
    id             uuid   not null,
    from_position  bigint not null,
    to_position    bigint not null,
    stream_version bigint not null,
    name           text   not null,
    aliases        text[] not null,
    payees         text[] not null,
    merged_into    uuid,
    primary key (household, id, from_position)
);

create index counterparties_by_payee on counterparties using gin (payees);
