-- "Mes produits": what I ate, what I chose. Written by src/favourites only.

create table kept_swap (
  id int generated always as identity primary key,
  account_id int not null references account on delete cascade,
  replaced_id int not null references product,
  chosen_id int not null references product,
  kept_at timestamptz not null default now(),
  unique (account_id, replaced_id, chosen_id),
  check (replaced_id <> chosen_id)
);

create index kept_swap_newest on kept_swap (account_id, kept_at desc, id desc);
