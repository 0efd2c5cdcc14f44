-- A line that came in place of another when the kitchen had the ticket already: cooks are told that the order has changed.
alter table kitchen.ticket_line add column added boolean not null default false;
