-- What Axon keeps for itself; it chose the types, and times are text to it.

create table axon_token (
    processor_name text not null,
    segment int not null,
    token bytea,
    token_type text,
    touched_at text,
    owner text,
    primary key (processor_name, segment)
);

create table axon_saga (
    saga_id text primary key,
    saga_type text,
    revision text,
    serialized_saga bytea
);

create table axon_saga_association (
    id bigint generated always as identity primary key,
    association_key text,
    association_value text,
    saga_type text,
    saga_id text not null
);

create index axon_saga_association_by_value on axon_saga_association (saga_type, association_key, association_value);
create index axon_saga_association_by_saga on axon_saga_association (saga_id, saga_type);

create table axon_dead_letter (
    dead_letter_id text primary key,
    processing_group text not null,
    sequence_id text not null,
    sequence_index bigint not null,
    message_type text not null,
    event_id text not null,
    recorded_at text not null,
    payload_type text not null,
    payload_revision text,
    payload bytea not null,
    metadata bytea,
    aggregate_type text,
    aggregate_id text,
    sequence_number bigint,
    token_type text,
    token bytea,
    enqueued_at text not null,
    last_touched text,
    processing_started text,
    cause_type text,
    cause_message text,
    diagnostics bytea,
    unique (processing_group, sequence_id, sequence_index)
);
