create table transactions (
    household         uuid        not null,
    id                uuid        not null,
    from_position     bigint      not null,
    to_position       bigint      not null,
    recorded_position bigint      not null,
    stream_version    bigint      not null,
    change            text        not null,
    changed_at        timestamptz not null,
    actor_kind        text        not null,
    actor             uuid,
    operation         uuid,
    reason            text,
    account           uuid        not null,
    amount            bigint      not null,
    currency          text        not null,
    major             numeric     not null,
    date              date        not null,
    status            text        not null,
    category          uuid,
    split_amounts     bigint[],
    split_shares      text[],
    split_categories  uuid[],
    split_notes       text[],
    transfer          uuid,
    description       text        not null,
    counterparty      text,
    payee             uuid        not null,
    notes             text,
    tags              text[]      not null,
    source            text        not null,
    source_id         text,
    original_amount   bigint,
    original_currency text,
    rate              text,
    search            tsvector    not null,
    primary key (household, id, from_position)
) with (fillfactor = 90);

-- Every version is in every index: most transactions have one, and what stood at any position is found the same way.
create index transactions_by_date on transactions (household, date, recorded_position);
create index transactions_by_account on transactions (household, account, date, recorded_position);
create index transactions_by_category on transactions (household, category, date, recorded_position)
    where category is not null;
-- Few are split.
create index transactions_by_split on transactions using gin (split_categories)
    where split_categories is not null;
-- Few are pending or voided, and whoever asks for them must not search among all the others.
create index transactions_by_status on transactions (household, status, date, recorded_position)
    where status <> 'POSTED';
create index transactions_by_amount on transactions (household, major, date, recorded_position);
-- Who was given a category, the last time first.
create index transactions_by_given_category on transactions (household, payee, from_position)
    where category is not null and change in ('RECORDED', 'CATEGORISED');
create index transactions_by_word on transactions using gin (search);
