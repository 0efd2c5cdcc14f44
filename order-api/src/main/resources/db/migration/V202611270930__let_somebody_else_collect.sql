-- The link with which a guest lets somebody else collect an order. It opens no more than the pickup code does, which stands beside
-- it in the order's row, so it is kept as it is: its guest can look it up again.
create table ordering.pickup_link (
    store_id text        not null,
    order_id uuid        not null,
    token    text        not null unique,
    made_at  timestamptz not null,
    primary key (store_id, order_id),
    foreign key (store_id, order_id) references ordering.placed_order
);
grant select, insert, update, delete on ordering.pickup_link to ${app_role};
