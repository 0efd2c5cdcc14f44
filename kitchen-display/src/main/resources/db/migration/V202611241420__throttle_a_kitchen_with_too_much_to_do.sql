-- How much a kitchen has to do, as it was last weighed, and what a manager set against it.
create table kitchen.load (
    store_id       text        primary key references kitchen.kitchen,
    step           text        not null check (step in ('OPEN', 'WARN', 'LENGTHEN', 'PAUSE')),
    wait_seconds   integer     not null check (wait_seconds >= 0),
    changed_wait   integer     not null check (changed_wait >= 0),
    since          timestamptz not null,
    station        text,
    opens_at       timestamptz,
    override_to    text        check (override_to in ('OPEN', 'PAUSE')),
    override_until timestamptz,
    override_by    text,
    rules          jsonb,
    check ((override_to is null) = (override_until is null) and (override_to is null) = (override_by is null))
);

-- Append-only: what was decided, why and by whom.
create table kitchen.load_log (
    store_id     text        not null references kitchen.kitchen,
    no           integer     not null,
    at           timestamptz not null,
    what         text        not null,
    wait_seconds integer,
    station      text,
    until        timestamptz,
    actor_kind   text        not null,
    actor_name   text        not null,
    primary key (store_id, no)
);

grant select, insert, update on kitchen.load to ${app_role};
grant select, insert on kitchen.load_log to ${app_role};
