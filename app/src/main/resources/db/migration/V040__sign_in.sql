-- People and their sessions. Everything personal is in users, and goes with its row.
create table users (
    id uuid primary key,
    household uuid not null,
    email text not null,
    -- SHA-256 of the form in which two spellings of one address are equal. A hash, because the server's log shows the
    -- keys that it refuses as taken.
    email_key bytea not null unique,
    display_name text not null,
    password_hash text not null,
    created_at timestamptz not null,
    -- Set once the person asked to be erased; the row goes when that is done.
    erasing_since timestamptz
);

create index users_household on users (household);
create index users_erasing on users (erasing_since) where erasing_since is not null;

-- A session is a family of refresh tokens. Ending one deletes it.
create table sessions (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    household uuid not null,
    started_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    client text
);

create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);

create table refresh_tokens (
    -- SHA-256 of the token.
    hash bytea primary key,
    session_id uuid not null references sessions on delete cascade,
    expires_at timestamptz not null,
    -- Set when its successor was made.
    replaced_at timestamptz
);

create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);

-- Tells every node which sessions ended a moment ago. By the database's clock, which the nodes share.
create table session_endings (
    session_id uuid primary key,
    ended_at timestamptz not null default clock_timestamp()
);

create index session_endings_time on session_endings (ended_at);

create table ws_tickets (
    -- SHA-256 of the ticket.
    hash bytea primary key,
    session_id uuid not null references sessions on delete cascade,
    expires_at timestamptz not null
);

create index ws_tickets_session on ws_tickets (session_id);

-- Who was guessed at in the last hour. The subject is a keyed hash, never an address.
create table password_guesses (
    subject bytea primary key,
    tries timestamptz[] not null
);

create table invites (
    -- SHA-256 of the code.
    hash bytea primary key,
    expires_at timestamptz not null
);
