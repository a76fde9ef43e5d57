-- Asking Open Food Facts for one visitor: how often that may be, and what it said. Written by src/sync only.

-- Whoever asks takes a token, which comes back a minute later; all processes of the site share them.
create table off_token (
  kind text not null check (kind in ('product', 'search')),
  number int not null,
  free_at timestamptz not null,
  primary key (kind, number)
);

-- What was asked: under way in some process, or its outcome for as long as it is remembered.
-- A product that was found leaves no row: it is in the catalogue.
create table live_ask (
  kind text not null check (kind in ('product', 'search')),
  subject text not null,                 -- a bar code, or words
  outcome text not null check (outcome in ('under-way', 'found', 'gone', 'unfit', 'failed')),
  codes text[] not null default '{}',    -- products found by words, the most scanned first
  expires_at timestamptz not null,
  primary key (kind, subject)
);

create index live_ask_expiry on live_ask (expires_at);
