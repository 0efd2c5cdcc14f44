-- Who has seen what: up to which number of the store's log each display has shown, and when it was last heard of.
-- Without a number it has said hello and shown nothing yet.
create table kitchen.display (
    store_id        text        not null,
    device_id       uuid        not null,
    screen          text        not null check (screen in ('wall', 'expediter', 'board', 'counter', 'timeline')),
    epoch           uuid,
    seq             bigint,
    acknowledged_at timestamptz,
    heard_at        timestamptz not null,
    gone_at         timestamptz,
    primary key (store_id, device_id, screen),
    foreign key (store_id, device_id) references kitchen.device,
    check ((seq is null) = (epoch is null) and (seq is null) = (acknowledged_at is null))
);

grant select, insert, update on kitchen.display to ${app_role};
