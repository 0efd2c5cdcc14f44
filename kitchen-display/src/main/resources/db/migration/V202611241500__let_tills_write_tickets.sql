-- The ticket of somebody who paid at a till: nobody owns it but the kitchen.
alter table kitchen.ticket add column walk_in boolean not null default false;
alter table kitchen.ticket alter column walk_in drop default;

-- The last number that the kitchen gave by itself.
alter table kitchen.kitchen add column last_number integer not null default 0;

-- What was asked for under an id that the till chose: asked twice, it is written once. Locked before the ticket is.
create table kitchen.walk_in (
    store_id text        not null references kitchen.kitchen,
    id       uuid        not null,
    asked    jsonb       not null,
    at       timestamptz not null,
    primary key (store_id, id)
);
create index walk_in_at on kitchen.walk_in (store_id, at);

grant select, insert, update, delete on kitchen.walk_in to ${app_role};
