-- Accounts that are leaving, that may not sign in, that run the site. Written by src/accounts only.

alter table account
  add column erase_at timestamptz,       -- when a job deletes it, null where nobody asked for that
  add column disabled_at timestamptz,    -- since when an operator keeps it from signing in
  add column operator boolean not null default false;

create index account_erasure on account (erase_at) where erase_at is not null;
