-- How far each version of a view has got in the log. Written in the transaction that writes the view's rows.
create table view_position (
    view       text        not null,
    version    integer     not null,
    position   bigint      not null,
    updated_at timestamptz not null default now(),
    primary key (view, version)
);

-- A household whose events a view could not apply from this position on.
create table view_parked (
    view      text        not null,
    version   integer     not null,
    household uuid        not null,
    position  bigint      not null,
    error     text        not null,
    parked_at timestamptz not null default now(),
    primary key (view, version, household),
    foreign key (view, version) references view_position
);
