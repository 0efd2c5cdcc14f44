alter table kitchen.ticket add column recalled_from text
    check (recalled_from in ('QUEUED', 'STARTED', 'DONE', 'HANDED_OVER'));
