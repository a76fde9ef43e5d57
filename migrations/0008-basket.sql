-- "Mon caddie": the shopping lists that an account saves. Written by src/basket only.

create table basket (
  id int generated always as identity primary key,
  account_id int not null references account on delete cascade,
  name text not null,
  saved_at timestamptz not null default now()
);

create index basket_newest on basket (account_id, saved_at desc, id desc);

-- What is on the list, never what was found for it: a basket shows products and swaps as they are when it is opened.
create table basket_line (
  basket_id int not null references basket on delete cascade,
  place int not null,
  packs int not null check (packs between 1 and 99),
  code text,                             -- of the product that is meant; null: whatever the words find
  words text not null,                   -- as typed; empty beside a bare bar code
  keeps_original boolean not null,       -- its product is bought as it is
  primary key (basket_id, place),
  check (code is not null or words <> '')
);
