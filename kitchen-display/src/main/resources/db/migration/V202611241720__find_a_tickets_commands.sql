-- What a device did to a ticket itself is looked up with each of its commands.
create index command_of_ticket on kitchen.command (store_id, ticket_id) where ticket_id is not null;
