-- What else Open Food Facts says of a product. Written by src/sync only.

alter table product
  -- The grade that it publishes: shown where we can compute none, never ranked by.
  add column published_grade text check (published_grade in ('a', 'b', 'c', 'd', 'e')),
  add column published_rule text check (published_rule in ('2023', 'older')),
  add column published_year smallint,            -- null: nobody knows
  -- What it concludes from the ingredients, null where it is not sure.
  add column vegan boolean,
  add column vegetarian boolean,
  add column palm_oil boolean,
  add column serving_g real,                     -- g, or ml of a drink
  add column trace_tags text[] not null default '{}',
  add check ((published_grade is null) = (published_rule is null));
