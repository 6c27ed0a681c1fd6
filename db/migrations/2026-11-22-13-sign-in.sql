-- The tables of better-auth 1.7.25, written by its generator with our names; a test compares them with the library's wish.
-- They hold credentials of people, no supplier data: row-level security does not apply, the sign-in code is the only reader.

create table "auth_user" ("id" uuid default gen_random_uuid() not null primary key, "name" text not null, "email" text not null unique, "email_verified" boolean not null, "image" text, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz default CURRENT_TIMESTAMP not null, "two_factor_enabled" boolean);

create table "auth_session" ("id" uuid default gen_random_uuid() not null primary key, "expires_at" timestamptz not null, "token" text not null unique, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz not null, "ip_address" text, "user_agent" text, "user_id" uuid not null references "auth_user" ("id") on delete cascade);

create table "auth_account" ("id" uuid default gen_random_uuid() not null primary key, "account_id" text not null, "provider_id" text not null, "user_id" uuid not null references "auth_user" ("id") on delete cascade, "access_token" text, "refresh_token" text, "id_token" text, "access_token_expires_at" timestamptz, "refresh_token_expires_at" timestamptz, "scope" text, "password" text, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz not null);

create table "auth_verification" ("id" uuid default gen_random_uuid() not null primary key, "identifier" text not null, "value" text not null, "expires_at" timestamptz not null, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz default CURRENT_TIMESTAMP not null);

create table "auth_two_factor" ("id" uuid default gen_random_uuid() not null primary key, "secret" text not null, "backup_codes" text not null, "user_id" uuid not null references "auth_user" ("id") on delete cascade, "verified" boolean, "failed_verification_count" integer, "locked_until" timestamptz);

create table "auth_passkey" ("id" uuid default gen_random_uuid() not null primary key, "name" text, "public_key" text not null, "user_id" uuid not null references "auth_user" ("id") on delete cascade, "credential_id" text not null, "counter" integer not null, "device_type" text not null, "backed_up" boolean not null, "transports" text, "created_at" timestamptz, "aaguid" text);

create table "auth_rate_limit" ("id" uuid default gen_random_uuid() not null primary key, "key" text not null unique, "count" integer not null, "last_request" bigint not null);

create index "auth_session_user_id_idx" on "auth_session" ("user_id");

create index "auth_account_user_id_idx" on "auth_account" ("user_id");

create index "auth_verification_identifier_idx" on "auth_verification" ("identifier");

create index "auth_two_factor_secret_idx" on "auth_two_factor" ("secret");

create index "auth_two_factor_user_id_idx" on "auth_two_factor" ("user_id");

create index "auth_passkey_user_id_idx" on "auth_passkey" ("user_id");

create index "auth_passkey_credential_id_idx" on "auth_passkey" ("credential_id");

grant select, insert, update, delete on auth_user, auth_session, auth_account, auth_verification, auth_two_factor, auth_passkey,
  auth_rate_limit to flowdown_app;

alter table staff_member add foreign key (auth_user_id) references auth_user (id) on delete set null;
alter table contact add foreign key (auth_user_id) references auth_user (id) on delete set null;
