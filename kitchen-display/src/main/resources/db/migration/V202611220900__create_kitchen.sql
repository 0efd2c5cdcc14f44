-- What the kitchen knows: stations, capacity, tickets, the feed, devices and staff. No order, no money, no customer.
create schema kitchen;

create table kitchen.kitchen (
    store_id           text primary key,
    names              jsonb   not null,
    zone               text    not null,
    ready_by           text    not null check (ready_by in ('LAST_STATION', 'EXPEDITER')),
    warn_after_seconds integer not null check (warn_after_seconds > 0),
    late_after_seconds integer not null check (late_after_seconds > warn_after_seconds)
);

create table kitchen.station (
    store_id    text    not null references kitchen.kitchen,
    code        text    not null,
    position    integer not null,
    names       jsonb   not null,
    places      integer not null check (places >= 0),
    full_places integer not null check (full_places >= places),
    primary key (store_id, code)
);

-- One booking per order that takes, or holds, capacity. Its id is the order's, chosen by whoever asks.
-- EXPIRED: not paid in time, may still be committed. DROPPED: over without ever being committed. ENDED: over after it was.
create table kitchen.booking (
    store_id        text        not null references kitchen.kitchen,
    id              uuid        not null,
    state           text        not null check (state in ('HELD', 'EXPIRED', 'COMMITTED', 'DROPPED', 'ENDED')),
    release_at      timestamptz not null,
    promise_from    timestamptz not null,
    promise_to      timestamptz not null check (promise_to >= promise_from),
    first_from      timestamptz not null,
    first_to        timestamptz not null check (first_to >= first_from),
    held_until      timestamptz not null,
    last_from       timestamptz,
    longest_seconds integer     not null check (longest_seconds >= 0),
    version         integer     not null,
    primary key (store_id, id)
);
create index booking_open on kitchen.booking (store_id, state) where state in ('HELD', 'COMMITTED');

create table kitchen.booking_work (
    store_id     text    not null,
    booking_id   uuid    not null,
    station      text    not null,
    seconds      integer not null check (seconds >= 0),
    open_seconds integer not null check (open_seconds between 0 and seconds),
    primary key (store_id, booking_id, station),
    foreign key (store_id, booking_id) references kitchen.booking,
    foreign key (store_id, station) references kitchen.station
);

create table kitchen.ticket (
    store_id      text        not null references kitchen.kitchen,
    id            uuid        not null,
    number        text        not null,
    nickname      text        not null,
    pickup_method text        not null check (pickup_method in ('COUNTER', 'TABLE', 'BAY')),
    pickup_place  text,
    dining        text        not null check (dining in ('EAT_IN', 'TO_GO')),
    state         text        not null check (state in ('HELD', 'QUEUED', 'STARTED', 'DONE', 'HANDED_OVER', 'VOID', 'CLOSED')),
    promise_from  timestamptz,
    promise_to    timestamptz,
    written_at    timestamptz not null,
    fired_at      timestamptz,
    done_at       timestamptz,
    ended_at      timestamptz,
    version       integer     not null,
    primary key (store_id, id)
);
create index ticket_open on kitchen.ticket (store_id, state) where state in ('QUEUED', 'STARTED', 'DONE');

create table kitchen.ticket_line (
    store_id  text    not null,
    ticket_id uuid    not null,
    line_no   integer not null,
    station   text    not null,
    item      text    not null,
    names     jsonb   not null,
    quantity  integer not null check (quantity > 0),
    modifiers jsonb   not null,
    set_names jsonb,
    for_whom  text,
    seconds   integer not null check (seconds >= 0),
    state     text    not null check (state in ('QUEUED', 'STARTED', 'MADE', 'READY', 'HANDED_OVER', 'VOID')),
    primary key (store_id, ticket_id, line_no),
    foreign key (store_id, ticket_id) references kitchen.ticket,
    foreign key (store_id, station) references kitchen.station
);

-- Append-only: who did what to a ticket, and what undo and recall go back to.
create table kitchen.ticket_event (
    store_id   text        not null,
    ticket_id  uuid        not null,
    version    integer     not null,
    action     text        not null,
    actor_kind text        not null,
    actor_id   text        not null,
    actor_name text        not null,
    at         timestamptz not null,
    before     jsonb       not null,
    primary key (store_id, ticket_id, version),
    foreign key (store_id, ticket_id) references kitchen.ticket
);

-- The counter row is updated in the transaction that writes the entry, last of all locks: gapless and in commit order.
create table kitchen.feed (
    store_id text   primary key references kitchen.kitchen,
    epoch    uuid   not null,
    seq      bigint not null
);

create table kitchen.feed_entry (
    store_id text        not null references kitchen.feed,
    seq      bigint      not null,
    at       timestamptz not null,
    kind     text        not null check (kind in ('TICKET', 'STATIONS', 'FRONT')),
    body     jsonb       not null,
    primary key (store_id, seq)
);

-- A command of a display, by the id that the display chose: sent twice, done once. What it led to is what undo
-- goes back from.
create table kitchen.command (
    store_id       text        not null references kitchen.kitchen,
    id             uuid        not null,
    device_id      uuid        not null,
    at             timestamptz not null,
    ticket_id      uuid,
    ticket_version integer,
    primary key (store_id, id)
);

create table kitchen.staff (
    store_id     text        not null references kitchen.kitchen,
    id           uuid        not null,
    name         text        not null,
    role         text        not null check (role in ('COOK', 'COUNTER', 'MANAGER')),
    pin_hash     text        not null,
    failed_tries integer     not null,
    locked_until timestamptz,
    primary key (store_id, id)
);

create table kitchen.device (
    store_id         text        not null references kitchen.kitchen,
    id               uuid        not null,
    name             text        not null,
    token_hash       text        not null unique,
    paired_at        timestamptz not null,
    paired_by        text        not null,
    revoked_at       timestamptz,
    staff_id         uuid,
    staff_signed_in_at timestamptz,
    primary key (store_id, id),
    foreign key (store_id, staff_id) references kitchen.staff
);

-- A pairing waits for a manager (store_id null), or is an invitation that a manager made beforehand.
create table kitchen.pairing (
    id          uuid        primary key,
    code        text        not null unique,
    secret_hash text,
    store_id    text        references kitchen.kitchen,
    device_name text,
    approved_by text,
    expires_at  timestamptz not null,
    claimed_at  timestamptz,
    reusable    boolean     not null
);

-- The owner's way in: a link used once, and the browser session that it opens.
create table kitchen.owner_link (
    token_hash text        primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table kitchen.office_session (
    token_hash text        primary key,
    opened_at  timestamptz not null,
    expires_at timestamptz not null
);

grant usage on schema kitchen to ${app_role};
grant select, insert, update, delete on all tables in schema kitchen to ${app_role};
revoke update, delete on kitchen.ticket_event, kitchen.feed_entry from ${app_role};
