create table changes (
    household          uuid        not null,
    position           bigint      not null,
    household_sequence bigint      not null,
    recorded_at        timestamptz not null,
    kind               text        not null,
    subject            uuid        not null,
    account            uuid,
    primary key (household, position)
);
