-- What was dropped or wrong is a line of its own that says which one it stands for. The line that was made stays as it was.
alter table kitchen.ticket_line
    add column remake_of     integer,
    add column remake_reason text check (remake_reason in ('DROPPED', 'WRONG', 'QUALITY', 'MISSING', 'OTHER')),
    add column remade_at     timestamptz,
    add check ((remake_of is null) = (remake_reason is null) and (remake_of is null) = (remade_at is null));
create index ticket_line_remade on kitchen.ticket_line (store_id, remade_at) where remade_at is not null;

-- Why somebody did it, where they said so.
alter table kitchen.ticket_event add column why text;
