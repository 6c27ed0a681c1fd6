-- The register of suppliers as a list: sort keys that are never null, so that a page is one range of one index,
-- and words to search by. Under row-level security an index is used for plain columns only, not for expressions.

alter table supplier
  -- code point order whatever the database's own: a page boundary must mean the same everywhere
  add column name_key text collate "C" generated always as (lower(legal_name)) stored,
  add column tier_key integer generated always as
    (coalesce(array_position(array['low','moderate','high','critical'], tier), 0)) stored,
  add column exposure_key integer generated always as
    (coalesce(array_position(array['E0','E1','E2','E3','E4'], exposure), 0)) stored,
  add column state_key integer generated always as
    (coalesce(array_position(array['none','withdrawn','draft','sent','opened','started','returned','submitted','decided'],
      assessment_state), 0)) stored,
  add column due_key date generated always as (coalesce(due_on, 'infinity'::date)) stored,
  add column expiry_key date generated always as (coalesce(evidence_expires_on, 'infinity'::date)) stored,
  add column words tsvector generated always as (to_tsvector('simple'::regconfig,
    translate(legal_name || ' ' || domain || ' ' || registration_number, '.,;:-_/\()&+@''"', '                 '))) stored;

create index supplier_list_name on supplier (status, name_key, id);
-- an override holds until a day, so its rows are few and sorted apart from the rest
create index supplier_list_tier on supplier (status, tier_key, name_key, id) where override_tier is null;
create index supplier_overridden on supplier (status) where override_tier is not null;
create index supplier_list_exposure on supplier (status, exposure_key, name_key, id);
create index supplier_list_state on supplier (status, state_key, name_key, id);
create index supplier_list_due on supplier (status, due_key, name_key, id);
create index supplier_list_expiry on supplier (status, expiry_key, name_key, id);
create index supplier_list_created on supplier (status, created_at, name_key, id);
create index supplier_words on supplier using gin (words);
create index supplier_name_key on supplier (name_key, id);
drop index supplier_by_name, supplier_by_due, supplier_by_tier, supplier_by_state, supplier_by_expiry, supplier_by_created;

-- Suppliers whose name, domain or registration number has words that begin so. Runs as the owner because the search
-- operator is not leakproof: under row-level security its index would stay unused. Hence the scope is asked for here.
create function supplier_ids_by_words(in_words tsquery) returns setof uuid language sql stable
  security definer set search_path = pg_catalog, public rows 200 as
  $$ select s.id from supplier s where s.words @@ in_words and (select flowdown_scope()) in ('staff', 'system') $$;

-- Whom a draft will be sent to.
alter table engagement add column contact_id uuid;
alter table engagement add foreign key (supplier_id, contact_id) references contact (supplier_id, id);
