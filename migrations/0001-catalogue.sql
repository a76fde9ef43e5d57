-- The food: products of Open Food Facts, the categories that they stand in, the words that find them.
-- Written by src/sync only.

create extension if not exists pg_trgm;

create table category (
  id int generated always as identity primary key,
  tag text not null unique,              -- "en:sodas"
  name_fr text,
  name_en text,
  product_count int not null default 0   -- how wide the category is, counted after each import
);

create table category_parent (
  category_id int not null references category on delete cascade,
  parent_id int not null references category on delete cascade,
  primary key (category_id, parent_id)
);

-- French and English names of labels and allergens.
create table tag_name (
  kind text not null check (kind in ('label', 'allergen')),
  tag text not null,
  name_fr text,
  name_en text,
  primary key (kind, tag)
);

create table product (
  id int generated always as identity primary key,
  code text not null unique,             -- digits, 8 or 13 of them
  name text not null,
  brand text,
  quantity text,
  category_tags text[] not null,         -- ancestors included, widest first
  -- Nutri-Score by the 2023 rule, or why there is none.
  grade text check (grade in ('a', 'b', 'c', 'd', 'e')),
  score smallint,
  ungraded_reason text,
  -- Per 100 g (100 ml for drinks); null means unknown, never zero.
  energy_kj real,
  fat_g real,
  saturated_fat_g real,
  carbohydrates_g real,
  sugars_g real,
  fibre_g real,
  proteins_g real,
  salt_g real,
  fruit_percent real,
  nova_group smallint check (nova_group between 1 and 4),
  label_tags text[] not null,
  allergen_tags text[],                  -- null: nobody told us
  stores text[] not null,
  ingredients text,
  image_url text,
  popularity int not null default 0,
  modified_at timestamptz not null,      -- at Open Food Facts
  words tsvector not null,               -- folded words of name (A), brand (B) and categories (C)
  check ((grade is null) = (score is null)),
  check ((grade is null) = (ungraded_reason is not null))
);

create index product_words on product using gin (words);

-- For each category its products, the best first: where substitutes are looked for.
create table product_category (
  category_id int not null references category on delete cascade,
  product_id int not null references product on delete cascade,
  grade text,
  popularity int not null,
  primary key (category_id, product_id)
);

create index product_category_best on product_category (category_id, grade, popularity desc, product_id);
create index product_category_product on product_category (product_id);

-- Every word of the catalogue, to repair mistyped ones.
create table catalogue_word (
  word text primary key,
  product_count int not null
);

create index catalogue_word_likeness on catalogue_word using gin (word gin_trgm_ops);

-- What was imported, so that the same catalogue is not read twice.
create table import_run (
  id int generated always as identity primary key,
  source text not null,
  fingerprint text not null,
  finished_at timestamptz not null default now(),
  imported int not null,
  rejected int not null
);
