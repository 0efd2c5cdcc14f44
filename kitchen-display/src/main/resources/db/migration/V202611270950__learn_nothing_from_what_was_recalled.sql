-- A line that was brought back once: how long it takes to touch up tells nothing of how long it takes to make.
alter table kitchen.ticket_line add column recalled boolean not null default false;
-- How many tickets were slow or late is counted over days.
create index ticket_done on kitchen.ticket (store_id, done_at);
