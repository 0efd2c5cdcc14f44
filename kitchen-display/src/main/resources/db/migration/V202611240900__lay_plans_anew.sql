-- When each piece is to be begun is kept with it. What the plan changes about a promise is told to who gave it: a row
-- that is not told yet cannot be forgotten.
alter table kitchen.booking
    add column is_shown boolean not null default false,
    add column is_told  boolean not null default true,
    add column done_at  timestamptz,
    add column begin_at timestamptz;

alter table kitchen.booking
    alter column is_shown drop default,
    alter column is_told drop default;

create index booking_untold on kitchen.booking (store_id) where not is_told;
create index booking_done on kitchen.booking (store_id, done_at);
