-- Since when an order is left over from its day: in the kitchen, and never made. Its manager is shown it before it ends.
alter table ordering.placed_order add column left_over timestamptz;
create index order_left_over on ordering.placed_order (left_over) where left_over is not null and ended_at is null;
