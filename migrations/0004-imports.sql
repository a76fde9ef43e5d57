-- What lets an import be resumed, leave alone what has not changed, and tell readers that something has.
-- Written by src/sync only.

-- Other French names: products are found by them too.
alter table category
  add column synonyms_fr text[] not null default '{}';

-- Of the row as it was written: a document that would write the same row again is left out.
alter table product
  add column digest uuid;

-- The posting list is read by category and grade, and rewritten by product: two indexes do. Its one
-- writer takes every number from the tables that they point to, in the same transaction, and neither
-- products nor categories are ever deleted; foreign keys would cost as much as everything else.
alter table product_category
  drop constraint product_category_pkey,
  drop constraint product_category_category_id_fkey,
  drop constraint product_category_product_id_fkey,
  alter column grade type text collate "C",
  add primary key (product_id, category_id);
drop index product_category_product;

-- A run without its end was interrupted; it is resumed after the documents that it has read.
alter table import_run
  add column started_at timestamptz,
  add column documents_read int not null default 0,
  add column counts jsonb not null default '{}',
  drop column imported,
  drop column rejected,
  alter column finished_at drop not null,
  alter column finished_at drop default;
update import_run set started_at = finished_at;
alter table import_run
  alter column started_at set not null,
  alter column started_at set default now();

-- One row: how many times the catalogue has changed.
create table catalogue_version (
  only_row boolean primary key default true check (only_row),
  version int not null
);
insert into catalogue_version (version) select coalesce(max(id), 0) from import_run;
