-- Which stations a display is approved for, by their codes; empty for all.
alter table kitchen.pairing add column stations text not null default '';
