-- What can run out at a store: an item, or the choice of an option as "group:choice". A row is what staff said of it.
-- portions: how many can still be sold, null where nobody counts. Without an "until", it holds until staff say otherwise.
create table ordering.stock (
    store_id       text    not null references ordering.store,
    id             text    not null,
    portions       integer check (portions >= 0),
    counted_until  timestamptz,
    sold_out       boolean not null default false,
    sold_out_until timestamptz,
    primary key (store_id, id)
);

-- What an order has taken of it and has not given back. The order's own row may be written after it.
create table ordering.stock_taken (
    store_id text    not null,
    order_id uuid    not null,
    stock_id text    not null,
    portions integer not null check (portions > 0),
    primary key (store_id, order_id, stock_id),
    foreign key (store_id, stock_id) references ordering.stock,
    foreign key (store_id, order_id) references ordering.placed_order deferrable initially deferred
);

insert into ordering.stock (store_id, id, sold_out, sold_out_until)
    select store_id, id, true, sold_out_until from ordering.menu_item where sold_out_until is not null;
alter table ordering.menu_item drop column sold_out_until;

-- What one piece of the line takes of the stock: whoever pays late takes it again.
alter table ordering.order_line add column uses jsonb not null default '[]';

create index store_of_brand on ordering.store ((settings ->> 'brand'), position);

grant select, insert, update, delete on ordering.stock, ordering.stock_taken to ${app_role};
