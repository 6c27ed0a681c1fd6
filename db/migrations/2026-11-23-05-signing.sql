-- What may happen to an agreement and to its sealed records, held against whoever is logged in as the application:
-- a text that was sent stays, only a supplier signs for itself, and nothing is in force without both records.

alter table agreement
  -- the version this one replaces; the old record stays as it was
  add column supersedes_id uuid references agreement,
  -- what the text names as the material, one line each; empty stands for the engagement's level
  add column material text[] not null default '{}',
  add column end_reason text not null default '' check (length(end_reason) <= 2000),
  add column ended_at timestamptz,
  add column ended_by uuid references staff_member;
create index agreement_list on agreement (created_at desc, id desc);
create index agreement_kind_list on agreement (kind, created_at desc, id desc);
create index agreement_parent on agreement (parent_id);
create unique index agreement_one_draft on agreement (engagement_id) where kind <> 'head' and state = 'draft';
create index engagement_head on engagement (head_agreement_id);
create index subcontracting_list on subcontracting (proposed_at desc, id desc);
create unique index subcontracting_joinder on subcontracting (joinder_id) where joinder_id is not null;
create index subcontracting_below on subcontracting (sub_engagement_id) where sub_engagement_id is not null;

create function guard_agreement() returns trigger language plpgsql as $$
declare scope text := flowdown_scope();
begin
  -- the owner of the database could drop this trigger anyway; arranging and restoring go past it
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if scope not in ('staff', 'system') or new.state <> (case new.kind when 'head' then 'in_force' else 'draft' end) then
      raise exception 'an agreement begins as a draft of staff' using errcode = 'FD006';
    end if;
    return new;
  end if;
  if (new.id, new.kind, new.supplier_id, new.engagement_id, new.created_at)
      is distinct from (old.id, old.kind, old.supplier_id, old.engagement_id, old.created_at)
    or (old.state <> 'draft' and (new.text_body, new.text_sha256, new.terms, new.allowed_countries, new.locale, new.template,
        new.edition, new.reference, new.title, new.material, new.counterparty, new.parent_id, new.supersedes_id, new.ends_on)
      is distinct from (old.text_body, old.text_sha256, old.terms, old.allowed_countries, old.locale, old.template,
        old.edition, old.reference, old.title, old.material, old.counterparty, old.parent_id, old.supersedes_id, old.ends_on)) then
    raise exception 'a text that was sent stays as it is' using errcode = 'FD006';
  end if;
  if new.state <> 'draft' and new.kind <> 'head'
    and new.text_sha256 is distinct from encode(sha256(convert_to(new.text_body, 'UTF8')), 'hex')
    and not (new.state = 'withdrawn' and new.text_body is null) then
    raise exception 'the hash is not that of the text' using errcode = 'FD006';
  end if;
  if new.state <> old.state then
    if not (old.state || '>' || new.state) = any (array['draft>sent', 'draft>withdrawn', 'sent>signed', 'sent>declined',
        'sent>withdrawn', 'sent>superseded', 'signed>in_force', 'signed>withdrawn', 'signed>superseded',
        'in_force>terminated', 'in_force>superseded']) then
      raise exception 'an agreement does not go from % to %', old.state, new.state using errcode = 'FD006';
    end if;
    if (new.state in ('signed', 'declined')) <> (scope = 'supplier') or scope not in ('staff', 'supplier', 'system') then
      raise exception 'only the supplier signs or declines, and it does nothing else' using errcode = 'FD006';
    end if;
    if new.state = 'in_force' and scope <> 'staff' then
      raise exception 'only staff countersign' using errcode = 'FD006';
    end if;
  end if;
  if new.effective_on is distinct from old.effective_on and old.state <> 'draft' and new.state <> 'in_force'
    or old.state = 'in_force' and new.effective_on is distinct from old.effective_on then
    raise exception 'an agreed day stays as it is' using errcode = 'FD006';
  end if;
  if scope = 'supplier' and (new.state = old.state or to_jsonb(new) - array['state', 'signed_at', 'authority_recorded', 'decline_reason']
      <> to_jsonb(old) - array['state', 'signed_at', 'authority_recorded', 'decline_reason']) then
    raise exception 'only the supplier signs or declines, and it does nothing else' using errcode = 'FD006';
  end if;
  return new;
end $$;
create trigger agreement_guard before insert or update on agreement for each row execute function guard_agreement();

-- At the end of the transaction: signed, in force and declined each rest on their sealed record about this very text.
create function agreement_rests_on_records() returns trigger language plpgsql as $$
declare needed text;
begin
  if current_user <> 'flowdown_app' or new.kind = 'head' then return null; end if;
  foreach needed in array case new.state when 'signed' then array['signed'] when 'in_force' then array['signed', 'countersigned']
      when 'declined' then array['declined'] else array[]::text[] end loop
    if not exists (select from signature s where s.agreement_id = new.id and s.record_type = needed
        and s.body_text::jsonb #>> '{payload,document,sha256}' = new.text_sha256) then
      raise exception 'an agreement is not % without its sealed record', new.state using errcode = 'FD006';
    end if;
  end loop;
  return null;
end $$;
create constraint trigger agreement_records after insert or update of state on agreement
  deferrable initially deferred for each row execute function agreement_rests_on_records();

create function guard_signature() returns trigger language plpgsql as $$
declare scope text := flowdown_scope();
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if new.party = 'supplier' and (scope <> 'supplier' or new.supplier_id is distinct from flowdown_supplier_id()
      or not exists (select from contact c where c.id = new.contact_id and c.supplier_id = new.supplier_id
        and c.status = 'active' and c.kind in ('lead', 'signatory')))
    or new.party = 'staff' and scope <> 'staff' then
    raise exception 'nobody signs for somebody else' using errcode = 'FD007';
  end if;
  if not exists (select from agreement a where a.id = new.agreement_id and a.supplier_id = new.supplier_id
      and a.state = case new.record_type when 'countersigned' then 'in_force' else new.record_type end) then
    raise exception 'a record is written in the transaction of its act' using errcode = 'FD007';
  end if;
  if not exists (select from signature_head h where h.seq + 1 = new.seq and h.hash = new.prev_hash) then
    raise exception 'a record follows the last one' using errcode = 'FD007';
  end if;
  return new;
end $$;
create trigger signature_guard before insert on signature for each row execute function guard_signature();

-- The head of the chain moves with the record and by nothing else.
create function move_signature_head() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update signature_head set seq = new.seq, hash = new.hash where seq < new.seq;
  return null;
end $$;
create trigger signature_moves_head after insert on signature for each row execute function move_signature_head();
create function lock_signature_head() returns table (seq bigint, hash text) language sql
  security definer set search_path = pg_catalog, public as
  $$ select h.seq, h.hash from signature_head h for update $$;
revoke insert, update on signature_head from flowdown_app;
grant execute on function lock_signature_head() to flowdown_app;

-- A comparison carries the head agreement's terms: staff only. The gate reads verdicts by its own functions.
drop policy own_rows on flow_down_check;
create policy staff_only on flow_down_check using ((select flowdown_scope()) in ('staff', 'system'));

-- A prime proposes and takes back; everything else about an edge is decided by staff.
create function guard_subcontracting() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' or flowdown_scope() in ('staff', 'system') then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' or new.sub_supplier_id is not null or new.sub_engagement_id is not null
      or new.joinder_id is not null or new.decided_by is not null
      or not exists (select from engagement e where e.id = new.engagement_id and e.supplier_id = new.prime_supplier_id
        and e.state = 'open' and e.parent_engagement_id is null) then
      raise exception 'a supplier proposes subcontractors of its own engagements, no more' using errcode = 'FD008';
    end if;
  elsif old.state <> 'proposed' or new.state <> 'withdrawn'
    or to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' then
    raise exception 'a supplier may only take back what is not decided' using errcode = 'FD008';
  end if;
  return new;
end $$;
create trigger subcontracting_guard before insert or update on subcontracting
  for each row execute function guard_subcontracting();

-- How far each of the caller's subcontractors is, in one word; nothing else of the joinder reaches the prime.
create function subcontractor_progress() returns table (edge_id uuid, progress text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id();
begin
  if caller <> 'supplier' or mine is null then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  return query select c.id, case when c.state <> 'consented' then c.state
      when j.state = 'sent' then 'invited'
      when j.state = 'in_force' and not agreement_binds(j, flowdown_today()) then 'ended'
      when j.state in ('signed', 'in_force', 'declined') then j.state
      when j.state in ('terminated', 'superseded', 'withdrawn') then 'ended' else 'consented' end
    from subcontracting c left join agreement j on j.id = c.joinder_id where c.prime_supplier_id = mine;
  perform set_config('flowdown.scope', caller, true);
end $$;
grant execute on function subcontractor_progress() to flowdown_app;
