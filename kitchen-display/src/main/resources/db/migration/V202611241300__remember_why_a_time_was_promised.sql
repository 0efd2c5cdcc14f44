-- What decided a promise is known only when it is given: the plan has gone on when somebody asks.
alter table kitchen.booking
    add column why   jsonb,
    add column moves jsonb not null default '[]';

alter table kitchen.booking
    alter column moves drop default;
