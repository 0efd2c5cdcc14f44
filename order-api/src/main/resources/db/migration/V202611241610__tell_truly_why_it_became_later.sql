-- A kitchen that falls behind is another reason than a payment that comes late.
alter table ordering.placed_order drop constraint placed_order_promise_change_check;
alter table ordering.placed_order
    add constraint placed_order_promise_change_check check (promise_change in ('LATER', 'REPLANNED', 'REMAKE'));
