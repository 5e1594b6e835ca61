-- Bank files that wait for their commit, and the long work of committing them.
-- Kept for a day at most; the file's bytes are encrypted with the household's key.
create table import_upload (
    id          uuid primary key,
    household   uuid not null,
    account     uuid not null,
    statement   int,
    digest      text not null,
    file        bytea not null,
    uploaded_at timestamptz not null,
    expires_at  timestamptz not null
);
create index import_upload_household on import_upload (household);
create index import_upload_expires_at on import_upload (expires_at);

-- What an operation has done so far. Its actor and correlation are kept so that it can be resumed by anybody.
create table operation (
    id          uuid primary key,
    household   uuid not null,
    kind        text not null check (kind in ('import')),
    account     uuid not null,
    actor_kind  text not null,
    actor_id    uuid,
    correlation uuid not null,
    state       text not null check (state in ('running', 'done', 'failed')),
    failure     text,
    attempts    int not null default 0,
    chunks      int not null default 0,
    total       int not null,
    unreadable  int not null,
    recorded    int not null default 0,
    repeated    int not null default 0,
    refused     int not null default 0,
    position    bigint not null default 0,
    started_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint failed_with_reason check ((state = 'failed') = (failure is not null))
);
create index operation_household on operation (household, started_at);
create index operation_running on operation (updated_at) where state = 'running';

create table operation_refused_row (
    operation uuid not null references operation on delete cascade,
    line      int not null,
    reason    text not null,
    primary key (operation, line)
);
