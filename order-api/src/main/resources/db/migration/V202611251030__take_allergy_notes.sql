-- What a guest must not eat, in their words.
alter table ordering.placed_order add column allergy text check (length(allergy) <= 280);
create index placed_order_with_allergy on ordering.placed_order (ended_at) where allergy is not null;
