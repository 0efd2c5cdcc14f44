-- Since when it goes before all others because somebody said so; who that was is in the ticket's log.
alter table kitchen.ticket add column rushed_at timestamptz;
