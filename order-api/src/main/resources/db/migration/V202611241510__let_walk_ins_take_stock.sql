-- A walk-in takes of the stock too, and is no order.
alter table ordering.stock_taken drop constraint stock_taken_store_id_order_id_fkey;
