-- Every state of a payment, every move of it, what the processor was or must be told, and every refund.
alter table ordering.payment drop constraint payment_state_check;
alter table ordering.payment add constraint payment_state_check check (state in ('REQUIRES_PAYMENT', 'REQUIRES_ACTION',
    'AUTHORISED', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'VOIDED', 'FAILED', 'EXPIRED', 'DISPUTED'));
alter table ordering.payment add column method text;
alter table ordering.payment add column came_by text;
alter table ordering.payment add column refunded bigint not null default 0;
alter table ordering.payment add constraint refunds_never_exceed check (refunded between 0 and amount);

-- Append-only.
create table ordering.payment_event (
    store_id   text        not null,
    order_id   uuid        not null,
    attempt    integer     not null,
    version    integer     not null,
    action     text        not null,
    state      text        not null,
    amount     bigint,
    actor_kind text        not null,
    actor_id   text        not null,
    actor_name text        not null,
    reason     text,
    at         timestamptz not null,
    primary key (store_id, order_id, attempt, version),
    foreign key (store_id, order_id, attempt) references ordering.payment
);

-- What the house has decided and the processor must be told, with the idempotency key that is used for it.
create table ordering.payment_instruction (
    store_id   text        not null,
    order_id   uuid        not null,
    attempt    integer     not null,
    verb       text        not null check (verb in ('OPEN_PAGE', 'CLOSE_PAGE', 'CAPTURE', 'VOID', 'REFUND')),
    no         integer     not null,
    state      text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    key_no     integer     not null,
    key_since  timestamptz,
    tries      integer     not null,
    last_error text,
    decided_at timestamptz not null,
    ended_at   timestamptz,
    primary key (store_id, order_id, attempt, verb, no),
    foreign key (store_id, order_id, attempt) references ordering.payment
);
create index instruction_open on ordering.payment_instruction (decided_at) where state = 'OPEN';

create table ordering.refund (
    store_id     text        not null,
    order_id     uuid        not null,
    attempt      integer     not null,
    no           integer     not null,
    amount       bigint      not null check (amount > 0),
    lines        jsonb       not null,
    reason       text        not null,
    note         text,
    request_key  text,
    state        text        not null check (state in ('REQUESTED', 'PAID', 'FAILED')),
    processor_id text        unique,
    actor_kind   text        not null,
    actor_id     text        not null,
    actor_name   text        not null,
    decided_at   timestamptz not null,
    ended_at     timestamptz,
    primary key (store_id, order_id, attempt, no),
    foreign key (store_id, order_id, attempt) references ordering.payment
);
create unique index refund_asked_once on ordering.refund (store_id, order_id, request_key);

insert into ordering.payment_instruction (store_id, order_id, attempt, verb, no, state, key_no, tries, decided_at)
    select store_id, order_id, attempt,
        case wanted when 'CAPTURE' then 'CAPTURE' when 'EXPIRE' then 'CLOSE_PAGE' else 'VOID' end,
        1, 'OPEN', 1, 0, wanted_at
    from ordering.payment where wanted is not null;
update ordering.payment set refunded = amount where state = 'REFUNDED';

drop index ordering.payment_wanted;
drop index ordering.one_live_payment_of_an_order;
create unique index one_open_payment_of_an_order on ordering.payment (store_id, order_id)
    where state in ('REQUIRES_PAYMENT', 'REQUIRES_ACTION');
drop index ordering.payment_open;
create index payment_open on ordering.payment (created_at) where state in ('REQUIRES_PAYMENT', 'REQUIRES_ACTION');
create index payment_authorised on ordering.payment (capture_before) where state = 'AUTHORISED';
alter table ordering.payment drop column wanted, drop column wanted_at, drop column tries, drop column next_try_at,
    drop column last_error;

-- The queue's own table, in the shape that db-scheduler asks for.
create table ordering.scheduled_task (
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
create index scheduled_task_due on ordering.scheduled_task (execution_time);
create index scheduled_task_heartbeat on ordering.scheduled_task (last_heartbeat);

-- An event that could not be worked off after many tries waits for a person; one about nothing of ours is kept too.
drop index ordering.webhook_open;
alter table ordering.webhook_event add column outcome text check (outcome in ('SETTLED', 'NOT_OURS', 'DEAD'));
update ordering.webhook_event set outcome = 'SETTLED' where worked_at is not null;
alter table ordering.webhook_event drop column next_try_at;
create index webhook_open on ordering.webhook_event (received_at) where outcome is null or outcome = 'DEAD';

grant select, insert, update, delete on all tables in schema ordering to ${app_role};
revoke update, delete on ordering.order_event from ${app_role};
revoke update, delete on ordering.payment_event from ${app_role};
