-- The stations whose work a display showed when it acknowledged last; null for all.
alter table kitchen.display add column stations jsonb check (jsonb_typeof(stations) = 'array');
