-- A line that was taken away while a cook may have had it in hand, until somebody in the kitchen has seen that.
alter table kitchen.ticket_line add column unseen boolean not null default false;
