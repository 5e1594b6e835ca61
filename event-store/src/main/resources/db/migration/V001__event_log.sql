-- The log. One appender at a time holds the head row, so positions are gapless and in commit order.
create schema event_log;

create table event_log.head (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    recorded_at timestamptz not null
);
insert into event_log.head (position, recorded_at) values (0, 'epoch');

create table event_log.household_head (
    household uuid primary key,
    sequence  bigint not null
);

-- payload and metadata are kept to the byte as they were written: later they are hashed.
-- personal holds the payload's personal texts, encrypted with the household's key.
create table event_log.event (
    position           bigint primary key,
    event_id           uuid not null,
    kind               text not null,
    household          uuid not null,
    stream_id          uuid not null,
    sequence           bigint not null,
    household_sequence bigint not null,
    type               text not null,
    revision           smallint not null,
    payload            text not null,
    personal           bytea,
    metadata           text not null,
    recorded_at        timestamptz not null,
    constraint event_stream_sequence unique (household, stream_id, sequence, kind),
    constraint event_household_sequence unique (household, household_sequence)
);
-- For positionAt(instant): recorded_at never decreases along the position.
create index event_recorded_at on event_log.event using brin (recorded_at);

-- Receipts of requests with an idempotency key, written in the same commit as their events.
create table event_log.receipt (
    key          bytea primary key,
    household    uuid not null,
    request      bytea not null,
    id           uuid not null,
    version      bigint not null,
    position     bigint not null,
    result_rows  text not null,
    recorded_at  timestamptz not null
);
create index receipt_recorded_at on event_log.receipt (recorded_at);
create index receipt_household on event_log.receipt (household);

-- The households' keys, each wrapped by the master key. Outside the log: destroying one erases a household's
-- personal data and leaves every event in place.
create schema vault;
create table vault.household_key (
    household    uuid primary key,
    wrapped_key  bytea,
    master_key   text not null,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    constraint destroyed_or_present check ((wrapped_key is null) = (destroyed_at is not null))
);
