-- What an item is besides its level, and how each level is handled: an edition is drafted by one person and put in
-- force by another, and then never changes.

alter table material
  add column overlays text[] not null default '{}' check (overlays <@ array['personal_data','special_category',
    'export_itar','export_ear','cui','fci','phi','trade_secret','third_party_owned','bank_secrecy']),
  -- where it may be looked at: null is wherever the agreement allows
  add column allowed_countries text[],
  -- whose citizenships may see it, asked only of export-controlled items: null is nobody's
  add column allowed_citizenships text[],
  add column storage_rule text not null default '' check (length(storage_rule) <= 1000),
  add column third_party text not null default '' check (length(third_party) <= 200);
alter table access_request add column mode text not null default 'download' check (mode in ('view_only','download'));

create table handling_edition (
  number integer primary key check (number > 0),
  state text not null default 'draft' check (state in ('draft','published')),
  note text not null default '' check (length(note) <= 2000),
  -- level → rule, in the shape of scoring/gate/handling.ts
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  drafted_by uuid references staff_member,
  drafted_at timestamptz not null default now(),
  published_by uuid references staff_member,
  published_at timestamptz,
  version integer not null default 1,
  check ((state = 'published') = (published_at is not null)),
  check (published_by is null or published_by <> drafted_by)
);
create unique index handling_edition_one_draft on handling_edition ((state)) where state = 'draft';

create function guard_handling_edition() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'an edition begins as a draft' using errcode = 'FD009'; end if;
  elsif old.state = 'published' then
    raise exception 'an edition that was published stays as it is: draft a new one' using errcode = 'FD005';
  elsif new.state = 'published' and (new.rules is distinct from old.rules or new.published_by is null
      or new.published_by is not distinct from old.drafted_by or new.drafted_by is distinct from old.drafted_by
      or not exists (select from staff_member s where s.id = new.published_by and s.status = 'active'
        and 'risk_officer' = any (s.roles))) then
    raise exception 'an edition is published by a second person, as it was drafted' using errcode = 'FD009';
  end if;
  return new;
end $$;

insert into handling_edition (number, state, note, rules, published_at) values (1, 'published', 'The rules Flowdown starts with.', '{
 "C0": {"agreement": "None", "access": "Open", "encryption": "None", "copies": "Free", "onward": "Free", "noticeHours": null, "returnDays": null, "disposal": "None", "survival": "None", "viewOnly": false, "undertaking": false},
 "C1": {"agreement": "Terms of use", "access": "With an account", "encryption": "In transit", "copies": "Free", "onward": "After notice", "noticeHours": 72, "returnDays": null, "disposal": "None", "survival": "None", "viewOnly": false, "undertaking": false},
 "C2": {"agreement": "Non-disclosure agreement", "access": "Second factor, for those who need it", "encryption": "In transit and at rest", "copies": "As far as needed", "onward": "With general consent", "noticeHours": 48, "returnDays": 30, "disposal": "Clear", "survival": "5 years", "viewOnly": false, "undertaking": false},
 "C3": {"agreement": "Non-disclosure agreement and deed", "access": "Second factor, managed device, until a day", "encryption": "End to end, keys of our own", "copies": "Logged and watermarked", "onward": "With specific consent beforehand", "noticeHours": 24, "returnDays": 14, "disposal": "Purge, with a certificate", "survival": "7 to 10 years", "viewOnly": false, "undertaking": false},
 "C4": {"agreement": "Deed and an undertaking of every person", "access": "In the portal only, released by two people", "encryption": "End to end, validated modules, keys held by us", "copies": "None", "onward": "Prohibited, or case by case", "noticeHours": 24, "returnDays": 7, "disposal": "Purge or destroy, with a certificate", "survival": "While it is a trade secret", "viewOnly": true, "undertaking": true}
}', now());
create trigger handling_edition_guard before insert or update on handling_edition
  for each row execute function guard_handling_edition();

-- The rule in force for a level.
create function handling_rule(in_level text) returns jsonb language sql stable as
  $$ select h.rules -> in_level from handling_edition h where h.state = 'published' order by h.number desc limit 1 $$;

-- Numbers of the house that the gate reads; one row.
create table gate_policy (
  single_row boolean primary key default true check (single_row),
  -- a new grant needs an agreement that runs at least so many days more
  days_left integer not null default 7 check (days_left between 0 and 365)
);
insert into gate_policy default values;

alter table handling_edition enable row level security;
alter table handling_edition force row level security;
create policy staff_only on handling_edition using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert, update on handling_edition to flowdown_app;
grant select on gate_policy to flowdown_app;
