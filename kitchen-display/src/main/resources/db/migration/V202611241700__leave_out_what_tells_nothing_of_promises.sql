-- How well promises are kept is told by guests who were shown a time and came for it: not by who stood at the counter,
-- nor by what was withdrawn or made again.
alter table kitchen.booking
    add column is_measured boolean not null default true;

update kitchen.booking b
set is_measured = false
from kitchen.ticket t
where t.store_id = b.store_id and t.id = b.id
  and (t.walk_in
       or t.state = 'CLOSED' and t.done_at is null
       or exists (select from kitchen.ticket_event e
                  where e.store_id = t.store_id and e.ticket_id = t.id and e.action in ('RECALL', 'WITHDRAW')));

alter table kitchen.booking
    alter column is_measured drop default;
