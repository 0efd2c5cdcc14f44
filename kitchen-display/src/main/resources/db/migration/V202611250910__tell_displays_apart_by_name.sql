-- Whoever sets a display from afar knows it by its name. Those that share one get a number, the oldest keeps it bare.
update kitchen.device d set name = d.name || ' (' || twin.nth || ')'
  from (select store_id, id, row_number() over (partition by store_id, lower(name) order by paired_at, id) as nth
          from kitchen.device where revoked_at is null) twin
 where twin.store_id = d.store_id and twin.id = d.id and twin.nth > 1;

create unique index one_display_of_a_name on kitchen.device (store_id, lower(name)) where revoked_at is null;
