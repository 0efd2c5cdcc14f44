-- Printers, and what each of them has to print. One row is one piece of paper. What a repeated event asks for again is
-- the same row; only who prints again on purpose gets another copy.
create table kitchen.printer (
    store_id      text        not null references kitchen.kitchen,
    id            uuid        not null,
    name          text        not null,
    host          text        not null,
    port          integer     not null check (port between 1 and 65535),
    prints        text        not null check (prints in ('TICKETS', 'LABELS')),
    stations      text[]      not null,
    prints_when   text        not null check (prints_when in ('ALWAYS', 'FALLBACK')),
    columns       integer     not null check (columns between 24 and 64),
    language      text        not null,
    added_at      timestamptz not null,
    removed_at    timestamptz,
    trouble       text,
    trouble_since timestamptz,
    printed_at    timestamptz,
    primary key (store_id, id),
    check ((trouble is null) = (trouble_since is null))
);

-- SENDING without an end: its node died, and nobody knows what the printer made of it. DROPPED: nobody needs it any more.
create table kitchen.print_job (
    store_id    text        not null,
    no          bigint      generated always as identity,
    printer_id  uuid        not null,
    ticket_id   uuid,
    what        text        not null check (what in ('TICKET', 'LABEL', 'CHANGE', 'VOID', 'TEST')),
    line_no     integer     not null,
    piece       integer     not null,
    copy        integer     not null check (copy > 0),
    nth         integer     not null check (nth > 0),
    of_all      integer     not null check (of_all >= nth),
    unseen      boolean     not null,
    asked_by    text,
    is_reprint  boolean     not null,
    state       text        not null check (state in ('WAITING', 'SENDING', 'PRINTED', 'GIVEN_UP', 'DROPPED')),
    tries       integer     not null,
    unknown     integer     not null,
    due_at      timestamptz not null,
    error       text,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    primary key (store_id, no),
    foreign key (store_id, printer_id) references kitchen.printer,
    foreign key (store_id, ticket_id) references kitchen.ticket,
    check ((ended_at is null) = (state in ('WAITING', 'SENDING'))),
    check ((ticket_id is null) = (what = 'TEST'))
);
create unique index printed_once on kitchen.print_job (store_id, printer_id, ticket_id, what, line_no, piece, copy);
create index print_job_open on kitchen.print_job (store_id, printer_id, no) where state in ('WAITING', 'SENDING');
create index print_job_of_printer on kitchen.print_job (store_id, printer_id, no);

grant select, insert, update on kitchen.printer, kitchen.print_job to ${app_role};
