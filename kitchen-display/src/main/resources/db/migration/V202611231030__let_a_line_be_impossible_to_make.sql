alter table kitchen.ticket_line drop constraint ticket_line_state_check;
alter table kitchen.ticket_line add constraint ticket_line_state_check
    check (state in ('QUEUED', 'STARTED', 'MADE', 'READY', 'HANDED_OVER', 'CANNOT_MAKE', 'VOID'));
