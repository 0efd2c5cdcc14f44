-- What the kitchen has to see, and the entries of the log about it: both are asked for every two seconds.
create index ticket_to_see on kitchen.ticket (store_id) where state in ('QUEUED', 'STARTED', 'VOID');
create index feed_entry_of_ticket on kitchen.feed_entry (store_id, (body ->> 'id'), seq) where kind = 'TICKET';
