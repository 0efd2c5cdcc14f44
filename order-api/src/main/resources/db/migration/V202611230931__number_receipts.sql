-- Every capture and every refund has a receipt.
-- A row per store, updated in the transaction that issues: a sequence would leave gaps.
create table ordering.receipt_counter (
    store_id text   primary key references ordering.store,
    last     bigint not null check (last >= 0)
);

-- Append-only. no: the attempt to pay of an INVOICE, the refund of a RETURN.
create table ordering.receipt (
    store_id  text        not null,
    number    bigint      not null check (number > 0),
    kind      text        not null check (kind in ('INVOICE', 'RETURN')),
    order_id  uuid        not null,
    no        integer     not null,
    issued_at timestamptz not null,
    content   jsonb       not null,
    primary key (store_id, number),
    unique (store_id, order_id, kind, no),
    foreign key (store_id, order_id) references ordering.placed_order
);

grant select, insert, update on ordering.receipt_counter to ${app_role};
grant select, insert on ordering.receipt to ${app_role};
