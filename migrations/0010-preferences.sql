-- What visitors want of the products that we propose.

-- Of those who have an account. Written by src/preferences only.
create table account_preference (
  account_id int primary key references account on delete cascade,
  diet text check (diet in ('vegetarian', 'vegan')),
  avoided text[] not null,               -- allergens, and lactose
  without_palm_oil boolean not null,
  organic_only boolean not null,
  shops text[] not null,                 -- empty: any
  changed_at timestamptz not null default now()
);

-- One row: the key that signs the cookie of those who have none. Written by src/preferences only.
create table cookie_key (
  only_row boolean primary key default true check (only_row),
  key text not null
);

-- The shops that most products were seen in. Written by src/sync only.
create table shop (
  name text primary key,
  product_count int not null
);
