-- A code of an authenticator opens the portal once: whoever reads it over a shoulder finds it used.

create table used_sign_in_code (
  auth_user_id uuid not null references auth_user (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz not null default now(),
  primary key (auth_user_id, code_hash)
);

grant select, insert, update, delete on used_sign_in_code to flowdown_app;
