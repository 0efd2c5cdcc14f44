-- How many places of a station are staffed, from which time of which weekday on. What a person sets holds until then.
create table kitchen.shift (
    store_id  text    not null,
    station   text    not null,
    weekday   text    not null
        check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    from_time time    not null,
    places    integer not null check (places >= 0),
    primary key (store_id, station, weekday, from_time),
    foreign key (store_id, station) references kitchen.station
);

alter table kitchen.station add column by_hand_until timestamptz;

grant select, insert, delete on kitchen.shift to ${app_role};
