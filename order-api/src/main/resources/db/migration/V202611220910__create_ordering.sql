-- What customers, the counter and managers touch: stores, menus, orders, payments, pickup.
create schema ordering;

create table ordering.store (
    id           text    primary key,
    position     integer not null,
    names        jsonb   not null,
    addresses    jsonb   not null,
    zone         text    not null,
    currency     text    not null check (currency ~ '^[A-Z]{3}$'),
    settings     jsonb   not null,
    last_number  integer not null default 0,
    paused       boolean not null default false,
    paused_until timestamptz,
    pause_reason text
);

create table ordering.menu_category (
    store_id text    not null references ordering.store,
    id       text    not null,
    position integer not null,
    names    jsonb   not null,
    primary key (store_id, id)
);

create table ordering.menu_item (
    store_id       text    not null references ordering.store,
    id             text    not null,
    category       text    not null,
    position       integer not null,
    definition     jsonb   not null,
    sold_out_until timestamptz,
    primary key (store_id, id),
    foreign key (store_id, category) references ordering.menu_category
);

create table ordering.basket (
    store_id   text        not null references ordering.store,
    guest      text        not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    version    integer     not null,
    primary key (store_id, guest)
);

-- "order" is a word of SQL; the table is named for what it holds.
create table ordering.placed_order (
    store_id        text        not null references ordering.store,
    id              uuid        not null unique,
    guest           text        not null,
    number          text,
    code            text        not null,
    nickname        text        not null,
    nickname_hidden boolean     not null,
    language        text        not null,
    dining          text        not null check (dining in ('EAT_IN', 'TO_GO')),
    pickup_method   text        not null check (pickup_method in ('COUNTER', 'TABLE', 'BAY')),
    pickup_place    text,
    state           text        not null check (state in ('AWAITING_PAYMENT', 'PLACED', 'ARRIVED', 'FIRED',
        'IN_PREPARATION', 'READY', 'COLLECTED', 'EXPIRED', 'CANCELLED', 'UNCOLLECTED')),
    total           bigint      not null check (total >= 0),
    currency        text        not null,
    taxes           jsonb       not null,
    promise_from    timestamptz,
    promise_to      timestamptz,
    promise_change  text        check (promise_change in ('LATER', 'REMAKE')),
    after_arrival   jsonb,
    placed_at       timestamptz not null,
    pay_until       timestamptz not null,
    fire_at         timestamptz,
    fired_at        timestamptz,
    ready_at        timestamptz,
    ended_at        timestamptz,
    end_reason      text,
    version         integer     not null,
    primary key (store_id, id)
);
create unique index number_of_an_open_order on ordering.placed_order (store_id, number)
    where state in ('PLACED', 'ARRIVED', 'FIRED', 'IN_PREPARATION', 'READY');
create unique index code_of_an_open_order on ordering.placed_order (store_id, code)
    where state in ('AWAITING_PAYMENT', 'PLACED', 'ARRIVED', 'FIRED', 'IN_PREPARATION', 'READY');
create index order_of_guest on ordering.placed_order (guest, placed_at desc);
create index order_awaiting on ordering.placed_order (pay_until) where state = 'AWAITING_PAYMENT';
create index order_to_fire on ordering.placed_order (fire_at) where state in ('PLACED', 'ARRIVED');
create index order_open on ordering.placed_order (store_id, state)
    where state in ('PLACED', 'ARRIVED', 'FIRED', 'IN_PREPARATION', 'READY');

create table ordering.order_line (
    store_id   text    not null,
    order_id   uuid    not null,
    line_no    integer not null,
    item       text    not null,
    names      jsonb   not null,
    details    jsonb   not null,
    quantity   integer not null check (quantity > 0),
    unit_price bigint  not null check (unit_price >= 0),
    tax_class  text    not null check (tax_class in ('FOOD', 'ALCOHOL')),
    for_whom   text,
    pieces     jsonb   not null,
    primary key (store_id, order_id, line_no),
    foreign key (store_id, order_id) references ordering.placed_order
);

-- Append-only: every move of an order and who made it.
create table ordering.order_event (
    store_id   text        not null,
    order_id   uuid        not null,
    version    integer     not null,
    action     text        not null,
    state      text        not null,
    actor_kind text        not null,
    actor_id   text        not null,
    actor_name text        not null,
    reason     text,
    at         timestamptz not null,
    primary key (store_id, order_id, version),
    foreign key (store_id, order_id) references ordering.placed_order
);

-- Placing an order with the same key answers with the same order.
create table ordering.idempotency (
    guest      text        not null,
    key        text        not null,
    body_hash  text        not null,
    order_id   uuid        not null,
    created_at timestamptz not null,
    primary key (guest, key)
);

create table ordering.payment (
    store_id          text        not null,
    order_id          uuid        not null,
    attempt           integer     not null,
    state             text        not null check (state in ('REQUIRES_PAYMENT', 'AUTHORISED', 'CAPTURED', 'VOIDED', 'REFUNDED', 'FAILED', 'EXPIRED')),
    amount            bigint      not null,
    currency          text        not null,
    session_id        text        unique,
    page_url          text,
    intent_id         text        unique,
    capture_before    timestamptz,
    wanted            text        check (wanted in ('CAPTURE', 'GIVE_BACK', 'EXPIRE')),
    wanted_at         timestamptz,
    tries             integer     not null,
    next_try_at       timestamptz,
    last_error        text,
    created_at        timestamptz not null,
    version           integer     not null,
    primary key (store_id, order_id, attempt),
    foreign key (store_id, order_id) references ordering.placed_order
);
create unique index one_live_payment_of_an_order on ordering.payment (store_id, order_id)
    where state in ('REQUIRES_PAYMENT', 'AUTHORISED', 'CAPTURED');
create index payment_wanted on ordering.payment (next_try_at) where wanted is not null;
create index payment_open on ordering.payment (created_at) where state = 'REQUIRES_PAYMENT';

create table ordering.webhook_event (
    id           text        primary key,
    type         text        not null,
    payload      jsonb       not null,
    received_at  timestamptz not null,
    worked_at    timestamptz,
    tries        integer     not null,
    next_try_at  timestamptz not null,
    last_error   text
);
create index webhook_open on ordering.webhook_event (next_try_at) where worked_at is null;

create table ordering.seat (
    store_id text    not null references ordering.store,
    number   text    not null,
    position integer not null,
    order_id uuid,
    since    timestamptz,
    primary key (store_id, number)
);

create table ordering.hand_over (
    store_id        text        not null,
    order_id        uuid        not null,
    ticket_version  integer     not null,
    override_reason text,
    handed_over_by  text        not null,
    at              timestamptz not null,
    undone_at       timestamptz,
    primary key (store_id, order_id, ticket_version),
    foreign key (store_id, order_id) references ordering.placed_order
);

grant usage on schema ordering to ${app_role};
grant select, insert, update, delete on all tables in schema ordering to ${app_role};
revoke update, delete on ordering.order_event from ${app_role};
