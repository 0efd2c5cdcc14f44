-- A fryer's basket holds three portions: so many pieces of one kind are made together at each place.
alter table kitchen.station
    add column per_place integer not null default 1 check (per_place > 0);
alter table kitchen.station
    alter column per_place drop default;
