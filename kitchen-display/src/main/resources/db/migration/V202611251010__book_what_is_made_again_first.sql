-- Who has been told once that it is ready waits for nobody else.
alter table kitchen.booking add column goes_first boolean not null default false;
alter table kitchen.booking alter column goes_first drop default;
