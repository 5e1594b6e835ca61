create table categories (
    household      uuid    not null,
    id             uuid    not null,
    from_position  bigint  not null,
    to_position    bigint  not null,
    stream_version bigint  not null,
    parent         uuid,
    code           text,
    name           text    not null,
    personal       boolean not null,
    archived       boolean not null,
    merged_into    uuid,
    ordinal        bigint  not null,
    primary key (household, id, from_position)
);
