-- Other systems ask the gate: by a token an administrator made, kept as a hash, for a limited time, counted by day.

create table gate_token (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 80),
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- the last four characters: enough to tell two tokens apart, not enough to use one
  hint text not null check (length(hint) = 4),
  scopes text[] not null default '{gate.read}' check (scopes <@ array['gate.read']),
  created_by uuid not null references staff_member,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references staff_member,
  last_used_at timestamptz,
  last_address text not null default '' check (length(last_address) <= 60),
  check (expires_at <= created_at + interval '367 days'),
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index gate_token_name on gate_token (lower(name)) where revoked_at is null;

-- How often each token asked on a day, and what it was told: a figure, not a flood of events.
create table gate_call (
  token_id uuid not null references gate_token,
  on_day date not null,
  opened integer not null default 0,
  closed integer not null default 0,
  unknown integer not null default 0,
  refused integer not null default 0,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (token_id, on_day)
);

alter table gate_token enable row level security;
alter table gate_token force row level security;
create policy staff_keep on gate_token using ((select flowdown_scope()) in ('staff', 'system'));
create policy door_looks on gate_token for select using ((select flowdown_scope()) = 'door');
alter table gate_call enable row level security;
alter table gate_call force row level security;
create policy staff_keep on gate_call using ((select flowdown_scope()) in ('staff', 'system'));

grant select, insert on gate_token to flowdown_app;
grant update (revoked_at, revoked_by, last_used_at, last_address) on gate_token to flowdown_app;
grant select, insert, update on gate_call to flowdown_app;

-- An administrator makes a token, and what was revoked stays revoked.
create function guard_gate_token() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' and not exists (select from staff_member s
      where s.id = new.created_by and s.status = 'active' and 'administrator' = any (s.roles)) then
    raise exception 'tokens for other systems are made by an administrator' using errcode = 'FD071';
  end if;
  if tg_op = 'UPDATE' and old.revoked_at is not null
    and (new.revoked_at, new.revoked_by) is distinct from (old.revoked_at, old.revoked_by) then
    raise exception 'a revoked token stays revoked' using errcode = 'FD071';
  end if;
  return new;
end $$;
create trigger gate_token_guard before insert or update on gate_token for each row execute function guard_gate_token();

-- The pair another system asks about is found by the item's requests of one supplier.
create index access_request_pair on access_request (supplier_id, material_id, requested_at desc);
