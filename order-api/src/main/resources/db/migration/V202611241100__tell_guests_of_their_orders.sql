-- Where a guest wants to be told of an order, forgotten a day after it has ended. knows_…: the time last told to them.
create table ordering.contact (
    store_id      text        not null,
    order_id      uuid        not null,
    id            uuid        not null,
    way           text        not null check (way in ('PUSH', 'MAIL')),
    address       text        not null,
    device_key    text,
    device_secret text,
    language      text        not null,
    came_by       text        not null,
    knows_from    timestamptz,
    knows_to      timestamptz,
    added_at      timestamptz not null,
    primary key (store_id, order_id, id),
    unique (store_id, order_id, address),
    foreign key (store_id, order_id) references ordering.placed_order,
    check ((way = 'PUSH') = (device_key is not null and device_secret is not null))
);

-- What a guest must still be told, and what became of it. What it says is found out when it is sent.
create table ordering.message (
    store_id   text        not null,
    order_id   uuid        not null,
    contact_id uuid        not null,
    no         integer     not null,
    kind       text        not null check (kind in ('READY', 'CHANGED')),
    state      text        not null check (state in ('OPEN', 'SENT', 'DROPPED')),
    tries      integer     not null,
    last_error text,
    decided_at timestamptz not null,
    ended_at   timestamptz,
    primary key (store_id, order_id, contact_id, no),
    foreign key (store_id, order_id) references ordering.placed_order
);
create index message_open on ordering.message (decided_at) where state = 'OPEN';

-- The queue of messages: apart from the one of payments, which no slow push service may hold up.
create table ordering.message_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index message_task_due on ordering.message_task (execution_time);
create index message_task_heartbeat on ordering.message_task (last_heartbeat);

-- What push services know this house by. One row.
create table ordering.push_key (
    only_one    boolean     primary key default true check (only_one),
    public_key  text        not null,
    private_key text        not null,
    made_at     timestamptz not null
);

grant select, insert, update, delete
    on ordering.contact, ordering.message, ordering.message_task, ordering.push_key to ${app_role};
