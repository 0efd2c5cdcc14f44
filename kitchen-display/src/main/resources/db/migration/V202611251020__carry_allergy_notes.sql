-- What a guest must not eat, and the stations whose cooks have said that they read it. It is kept here alone, not in the
-- log of the screens, so that it can be forgotten.
alter table kitchen.ticket
    add column allergy      text,
    add column allergy_read jsonb not null default '[]';
alter table kitchen.ticket alter column allergy_read drop default;
create index ticket_with_allergy on kitchen.ticket (ended_at) where allergy is not null;
