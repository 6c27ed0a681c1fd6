-- A head agreement belongs to no supplier, and its end is reminded of like any other.
alter table reminder_sent alter column supplier_id drop not null;
