-- How many times as long something takes as the menu says (its natural logarithm), learned from bumps. An empty item is
-- the station itself, as it works today.
create table kitchen.make_time (
    store_id text             not null references kitchen.kitchen,
    station  text             not null,
    item     text             not null,
    day_part text             not null check (day_part in ('MORNING', 'LUNCH', 'AFTERNOON', 'EVENING', 'ANY')),
    log      double precision not null,
    seen     integer          not null check (seen >= 0),
    at       timestamptz,
    primary key (store_id, station, item, day_part),
    check ((item = '') = (day_part = 'ANY'))
);

alter table kitchen.kitchen
    add column learns boolean not null default true;

grant select, insert, update, delete on kitchen.make_time to ${app_role};
