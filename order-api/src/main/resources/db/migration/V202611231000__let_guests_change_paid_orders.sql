-- Until it is fired, a guest changes a paid order or moves it to another store.
create table ordering.order_edit (
    store_id     text        not null,
    order_id     uuid        not null,
    no           integer     not null,
    basket       jsonb       not null,
    total_before bigint      not null,
    total        bigint      not null,
    state        text        not null check (state in ('OPEN', 'APPLIED', 'DROPPED')),
    reason       text,
    asked_at     timestamptz not null,
    pay_until    timestamptz not null,
    ended_at     timestamptz,
    primary key (store_id, order_id, no),
    foreign key (store_id, order_id) references ordering.placed_order
);
create unique index one_open_edit_of_an_order on ordering.order_edit (store_id, order_id) where state = 'OPEN';
create index edit_open on ordering.order_edit (pay_until) where state = 'OPEN';

-- The order at the other store takes the place of the first one once it is paid.
create table ordering.order_move (
    store_id      text not null,
    order_id      uuid not null,
    from_store_id text not null,
    from_order_id uuid not null,
    primary key (store_id, order_id),
    foreign key (store_id, order_id) references ordering.placed_order,
    foreign key (from_store_id, from_order_id) references ordering.placed_order
);
create index order_moved_from on ordering.order_move (from_store_id, from_order_id);

-- Where the guest showed the code of an order that waits elsewhere.
create table ordering.seen_elsewhere (
    store_id      text        not null,
    order_id      uuid        not null,
    seen_store_id text        not null references ordering.store,
    at            timestamptz not null,
    primary key (store_id, order_id),
    foreign key (store_id, order_id) references ordering.placed_order
);

create index code_at_any_store on ordering.placed_order (code)
    where state in ('PLACED', 'ARRIVED', 'FIRED', 'IN_PREPARATION', 'READY');

-- edit_no: the change that it pays for, null for the order itself. capture_amount: what is taken, null for all of it.
alter table ordering.payment add column edit_no integer;
alter table ordering.payment add column capture_amount bigint;
alter table ordering.payment add constraint captures_never_exceed check (capture_amount between 1 and amount);
alter table ordering.payment drop constraint refunds_never_exceed;
alter table ordering.payment add constraint refunds_never_exceed
    check (refunded between 0 and coalesce(capture_amount, amount));
drop index ordering.one_open_payment_of_an_order;
create unique index one_open_payment_of_an_order on ordering.payment (store_id, order_id, coalesce(edit_no, 0))
    where state in ('REQUIRES_PAYMENT', 'REQUIRES_ACTION');

grant select, insert, update, delete on ordering.order_edit, ordering.order_move, ordering.seen_elsewhere to ${app_role};
