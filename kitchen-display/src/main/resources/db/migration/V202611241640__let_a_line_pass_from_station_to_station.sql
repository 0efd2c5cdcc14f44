-- A burger is grilled, then put together: what follows its first station, and how far along it is.
alter table kitchen.ticket_line
    add column then_tasks jsonb not null default '[]',
    add column step integer not null default 0 check (step >= 0);
alter table kitchen.ticket_line
    alter column then_tasks drop default,
    alter column step drop default;
