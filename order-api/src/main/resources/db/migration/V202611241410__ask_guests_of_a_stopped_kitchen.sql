-- Who waited for a kitchen that stood still, and whether they would rather have their money back.
create table ordering.stop_question (
    store_id    text        not null,
    order_id    uuid        not null,
    stop_no     integer     not null,
    state       text        not null check (state in ('ASKED', 'WAITS', 'REFUNDED', 'OVER')),
    asked_at    timestamptz not null,
    decided_at  timestamptz,
    primary key (store_id, order_id, stop_no),
    foreign key (store_id, order_id) references ordering.placed_order
);
create index stop_question_open on ordering.stop_question (store_id) where state in ('ASKED', 'WAITS');

alter table ordering.message drop constraint message_kind_check;
alter table ordering.message add constraint message_kind_check
    check (kind in ('READY', 'CHANGED', 'STOPPED', 'RUNS', 'ENDED'));

grant select, insert, update on ordering.stop_question to ${app_role};
