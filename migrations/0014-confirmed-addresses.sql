-- Addresses that were confirmed, links that are sent by mail, sessions that can be told apart.
-- Written by src/accounts only.

-- `email` is an address that somebody has shown to be theirs, or that was taken before that was asked: one account each.
-- Until then it stands in `unconfirmed_email`, where any number of accounts may have the same: an address that is
-- known already is thus answered like any other.
alter table account
  add column unconfirmed_email text,
  alter column email drop not null,
  add check (email is not null or unconfirmed_email is not null);

create index account_unconfirmed on account (lower(unconfirmed_email), id desc) where unconfirmed_email is not null;

create table account_link (
  token_digest text primary key,         -- SHA-256 of what the mail holds
  account_id int not null references account on delete cascade,
  purpose text not null check (purpose in ('confirm-address', 'reset-password', 'undo-erasure')),
  email text not null,                   -- where it was sent: worthless once the account goes by another address
  expires_at timestamptz not null
);

create index account_link_account on account_link (account_id, purpose);
create index account_link_expiry on account_link (expires_at);

-- What its owner recognises a session by.
alter table session
  add column id int generated always as identity unique,
  add column stays boolean not null default true,        -- beyond the end of the browser
  add column browser text,                               -- "Firefox", null where nobody knows
  add column system text,                                -- "Windows"
  add column seen_at timestamptz not null default now();
