-- How a paired display shows its kitchen; without a row, as usual.
-- office_version is the version that a manager set last: what a screen chose before that holds no more.
create table kitchen.display_settings (
    store_id       text    not null,
    device_id      uuid    not null,
    version        integer not null check (version > 0),
    office_version integer not null check (office_version between 0 and version),
    layout         text    not null check (layout in ('GRID', 'LIST')),
    stations       jsonb   not null check (jsonb_typeof(stations) = 'array'),
    text_size      integer not null check (text_size in (85, 100, 115, 130)),
    theme          text    not null check (theme in ('DARK', 'LIGHT', 'DEVICE')),
    sort           text    not null check (sort in ('BEGIN', 'PROMISE', 'CAME')),
    warn_minutes   integer check (warn_minutes > 0),
    late_minutes   integer check (late_minutes > warn_minutes),
    sounds         jsonb   not null check (jsonb_typeof(sounds) = 'array'),
    volume         integer not null check (volume in (25, 50, 75, 100)),
    muted          boolean not null,
    digits         text    not null check (digits in ('SELECT', 'BUMP')),
    keys           jsonb   not null check (jsonb_typeof(keys) = 'object'),
    primary key (store_id, device_id),
    foreign key (store_id, device_id) references kitchen.device,
    check ((warn_minutes is null) = (late_minutes is null))
);

alter table kitchen.feed_entry drop constraint feed_entry_kind_check;
alter table kitchen.feed_entry add constraint feed_entry_kind_check
    check (kind in ('TICKET', 'STATIONS', 'FRONT', 'KITCHEN', 'DISPLAY'));

grant select, insert, update on kitchen.display_settings to ${app_role};
