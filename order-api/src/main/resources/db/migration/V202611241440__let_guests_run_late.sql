-- How often its guest has said that they come later, and what was promised before the last time: to take it back.
alter table ordering.placed_order
    add column late_times integer not null default 0 check (late_times between 0 and 2),
    add column late_from  timestamptz;
