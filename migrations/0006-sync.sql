-- The nightly synchronisation: what each run did, and what Open Food Facts no longer has. Written by src/sync only.

create table sync_run (
  id int generated always as identity primary key,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  state text not null default 'running' check (state in ('running', 'done', 'incomplete', 'interrupted')),
  source text not null default 'refresh' check (source in ('deltas', 'refresh')),
  last_delta text,                       -- every daily file up to this one is in; null: none yet
  checked int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  withdrawn int not null default 0,
  failed int not null default 0,
  note text                              -- what went wrong, or ought to be known
);

-- A product that is withdrawn stays in the favourites of those who kept it, and stands nowhere else.
alter table product
  add column withdrawn_at timestamptz,
  add column checked_at timestamptz;     -- when Open Food Facts was last asked for it; null: it came in a file

-- Who was not asked for longest comes first.
create index product_checked on product (checked_at nulls first, id);
