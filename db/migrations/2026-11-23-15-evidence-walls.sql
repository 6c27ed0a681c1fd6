-- Evidence, second part: what a supplier may never write, one row per upload however often it is sent, orphan objects.

-- the request and the content of an upload: the same file for the same request is the same piece of evidence
alter table evidence add column upload_key text;
create unique index evidence_once on evidence (supplier_id, upload_key) where replaced_at is null;
-- a rejected or lapsing piece is replaced by one newer piece, not by two
create unique index evidence_superseded_once on evidence (supersedes_id);
alter table evidence add foreign key (supplier_id, supersedes_id) references evidence (supplier_id, id);

-- how far the reviewer checked it: what the answers that rest on it may claim
alter table evidence add column assurance text check (assurance in ('document_reviewed','independently_verified'));

-- what staff write to the supplier; `reason` may name classes and levels and stays inside
alter table evidence_request add column message text not null default '' check (length(message) <= 1000);
alter table evidence_request add column waived_reason text not null default '' check (length(waived_reason) <= 1000);
alter table evidence_request add column settled_by uuid references staff_member;
alter table evidence_request add column settled_at timestamptz;

-- sorted as a list: what never expires comes last
alter table evidence add column expiry_key date generated always as (coalesce(expires_on, 'infinity'::date)) stored;
create index evidence_by_expiry on evidence (expiry_key, id) where replaced_at is null;
create index evidence_recent on evidence (created_at desc, id) where replaced_at is null;
create index evidence_waiting on evidence (review_state, created_at desc, id) where replaced_at is null;
create index evidence_ending on evidence (expires_on, id) where review_state = 'accepted' and replaced_at is null;
create index evidence_file on evidence (file_id);
create index answer_evidence_evidence on answer_evidence (evidence_id);
create index stored_file_supplier on stored_file (supplier_id, uploaded_at desc);
create index stored_file_unscanned on stored_file (uploaded_at) where scan_state in ('quarantined', 'error');

-- A supplier offers and describes; whether it counts, and what a scanner said, is not the supplier's to write.
create function guard_evidence() returns trigger language plpgsql as $$
begin
  if flowdown_scope() <> 'supplier' then return new; end if;
  if tg_op = 'INSERT' then
    if new.review_state <> 'pending' or new.reviewed_by is not null or new.reviewed_at is not null
       or new.review_reason <> '' or new.replaced_at is not null then
      raise exception 'a supplier does not review its own evidence' using errcode = 'FD006';
    end if;
  elsif (new.id, new.request_id, new.file_id, new.review_state, new.review_reason, new.reviewed_by, new.reviewed_at,
         new.assurance, new.supersedes_id, new.created_at) is distinct from
        (old.id, old.request_id, old.file_id, old.review_state, old.review_reason, old.reviewed_by, old.reviewed_at,
         old.assurance, old.supersedes_id, old.created_at)
     or (old.review_state <> 'pending' and (new.kind, new.title, new.issued_on, new.effective_on, new.expires_on, new.issuer, new.reference)
         is distinct from (old.kind, old.title, old.issued_on, old.effective_on, old.expires_on, old.issuer, old.reference)) then
    raise exception 'reviewed evidence is replaced, not edited' using errcode = 'FD006';
  end if;
  return new;
end $$;
create trigger evidence_guard before insert or update on evidence for each row execute function guard_evidence();

create function guard_stored_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.scan_state <> 'quarantined' and flowdown_scope() = 'supplier' then
      raise exception 'a file begins in quarantine' using errcode = 'FD006';
    end if;
  elsif flowdown_scope() not in ('system', 'none') or (new.id, new.supplier_id, new.object_key, new.sha256, new.size_bytes)
      is distinct from (old.id, old.supplier_id, old.object_key, old.sha256, old.size_bytes) then
    raise exception 'a kept file does not change' using errcode = 'FD006';
  end if;
  return new;
end $$;
create trigger stored_file_guard before insert or update on stored_file for each row execute function guard_stored_file();

-- A supplier neither makes nor settles what is asked of it.
create function guard_evidence_request() returns trigger language plpgsql as $$
begin
  if flowdown_scope() = 'supplier' then
    raise exception 'requests are made and settled by staff' using errcode = 'FD006';
  end if;
  return new;
end $$;
create trigger evidence_request_guard before insert or update on evidence_request for each row execute function guard_evidence_request();

-- Which of these objects belong to no row. Runs as the owner because nobody else may look at the content of material;
-- it tells nothing but that an object is nobody's.
create function unknown_objects(in_keys text[]) returns setof text language sql stable
  security definer set search_path = pg_catalog, public as $$
  select k from unnest(in_keys) k where flowdown_scope() = 'system'
    and not exists (select from stored_file f where f.object_key = k)
    and not exists (select from material_content c where c.object_key = k) $$;
grant execute on function unknown_objects(text[]) to flowdown_app;
