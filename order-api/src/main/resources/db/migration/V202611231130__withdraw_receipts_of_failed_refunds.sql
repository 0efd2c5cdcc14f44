-- A refund that comes back from the bank takes its return invoice back with a document of its own.
alter table ordering.receipt
    drop constraint receipt_kind_check,
    add constraint receipt_kind_check check (kind in ('INVOICE', 'RETURN', 'WITHDRAWAL'));
comment on column ordering.receipt.no is
    'the attempt to pay of an INVOICE; the refund of a RETURN and of its WITHDRAWAL';
