-- A device is there when it is paired.
alter table kitchen.device add column seen_at timestamptz;
update kitchen.device set seen_at = paired_at;
alter table kitchen.device alter column seen_at set not null;
