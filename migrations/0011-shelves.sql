-- Where swaps are chosen: the graded foods of each kind in a short form, read a shelf at a time.
-- Written by src/sync only.

-- A food has one entry for each version of the rules that made it: while a new version of the program takes over,
-- both find their own.
create table shelf_food (
  product_id int not null,
  rules int not null,
  shelf text collate "C" not null,       -- the kind of the food, or "unsorted"
  changed int not null,                  -- later entries bear higher numbers
  entry bytea not null,                  -- see src/food/shelf-entry.ts
  primary key (product_id, rules)
);
create index shelf_food_shelf on shelf_food (rules, shelf, changed);

-- Drawn by who holds the lock of the writers of products, so that numbers follow one another as commits do.
create sequence shelf_change as int;

-- By which rules every food has its entry.
create table shelf_index (
  rules int primary key,
  completed_at timestamptz not null default now()
);

-- What was counted over the whole catalogue, and how often.
alter table catalogue_version
  add column product_count int not null default 0,
  add column counted int not null default 0;
update catalogue_version set product_count = (select count(*) from product);
