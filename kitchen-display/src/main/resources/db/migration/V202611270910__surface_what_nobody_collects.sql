-- How long an order may be ready before the counter is told that nobody has come for it.
alter table kitchen.kitchen
    add column uncollected_after_seconds integer not null default 900 check (uncollected_after_seconds > 0);
