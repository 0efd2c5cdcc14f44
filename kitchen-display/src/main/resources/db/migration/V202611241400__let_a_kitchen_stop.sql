-- A kitchen that stands still, and every time that one did: each row is one stop, the open one holds.
create table kitchen.stop (
    store_id        text        not null references kitchen.kitchen,
    no              integer     not null,
    reason          text        not null check (reason in ('POWER', 'FIRE_ALARM', 'MACHINE', 'STAFF', 'WATER', 'OTHER')),
    since           timestamptz not null,
    until           timestamptz,
    actor_kind      text        not null,
    actor_name      text        not null,
    ended_at        timestamptz,
    end_actor_kind  text,
    end_actor_name  text,
    primary key (store_id, no),
    check ((ended_at is null) = (end_actor_name is null))
);
create unique index one_stop_at_a_time on kitchen.stop (store_id) where ended_at is null;

alter table kitchen.feed_entry drop constraint feed_entry_kind_check;
alter table kitchen.feed_entry add constraint feed_entry_kind_check
    check (kind in ('TICKET', 'STATIONS', 'FRONT', 'KITCHEN'));

grant select, insert, update on kitchen.stop to ${app_role};
