-- What an order was taxed by stays with it, whatever its store or the law says later.
alter table ordering.placed_order
    add column prices   text not null default 'INCLUDED' check (prices in ('INCLUDED', 'BASE')),
    add column rounding text not null default 'FLOOR' check (rounding in ('FLOOR', 'CEILING', 'HALF_UP'));
alter table ordering.placed_order
    alter column prices drop default,
    alter column rounding drop default;

alter table ordering.order_line
    add column rate_class  text check (rate_class in ('STANDARD', 'REDUCED')),
    add column tax_percent integer check (tax_percent >= 0),
    add column amount      bigint check (amount >= 0);
update ordering.order_line l
   set rate_class  = case when l.tax_class = 'FOOD' and o.dining = 'TO_GO' then 'REDUCED' else 'STANDARD' end,
       tax_percent = case when l.tax_class = 'FOOD' and o.dining = 'TO_GO' then 8 else 10 end,
       amount      = l.unit_price * l.quantity
  from ordering.placed_order o
 where o.store_id = l.store_id and o.id = l.order_id;
alter table ordering.order_line
    alter column rate_class set not null,
    alter column tax_percent set not null,
    alter column amount set not null;
