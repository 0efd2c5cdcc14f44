-- What became of each line that the kitchen could not make: open until somebody has answered, or nobody has in time.
create table ordering.shortage (
    store_id        text        not null,
    order_id        uuid        not null,
    no              integer     not null,
    line_no         integer     not null,
    ticket_lines    jsonb       not null,
    reason          text        not null check (reason in ('SOLD_OUT', 'BROKEN', 'OTHER')),
    state           text        not null check (state in ('OPEN', 'SUBSTITUTED', 'REFUNDED', 'CANCELLED', 'TAKEN_BACK')),
    asked_at        timestamptz not null,
    answer_by       timestamptz not null,
    substitute_line integer,
    refunded        bigint      not null default 0 check (refunded >= 0),
    decided_at      timestamptz,
    actor_kind      text,
    actor_name      text,
    primary key (store_id, order_id, no),
    foreign key (store_id, order_id, line_no) references ordering.order_line
);
create unique index one_question_for_each_line on ordering.shortage (store_id, order_id, line_no) where state = 'OPEN';
create index shortage_open on ordering.shortage (answer_by) where state = 'OPEN';

grant select, insert, update on ordering.shortage to ${app_role};
