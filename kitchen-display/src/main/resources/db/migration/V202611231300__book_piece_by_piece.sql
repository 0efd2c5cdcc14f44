-- A promise is a schedule of pieces, not a sum per station: what was booked, and what of it is not done yet.
alter table kitchen.booking
    add column is_there    boolean not null default false,
    add column pieces      jsonb   not null default '[]',
    add column open_pieces jsonb   not null default '[]';

update kitchen.booking b
set pieces = w.pieces, open_pieces = w.open_pieces
from (select store_id, booking_id,
             jsonb_agg(jsonb_build_object('station', station, 'seconds', seconds)) as pieces,
             coalesce(jsonb_agg(jsonb_build_object('station', station, 'seconds', open_seconds))
                      filter (where open_seconds > 0), '[]') as open_pieces
      from kitchen.booking_work
      group by store_id, booking_id) w
where w.store_id = b.store_id and w.booking_id = b.id;

alter table kitchen.booking
    alter column is_there drop default,
    alter column pieces drop default,
    alter column open_pieces drop default,
    drop column longest_seconds;

drop table kitchen.booking_work;
