-- Copies what cannot be imported again to the schema set_aside, to be dumped from there: every table but those named
-- here, so that a new table is backed up unless somebody decides that it need not be. Of the products, those that
-- another table kept here points to, so that they can be told by their bar code in another catalogue.
set local client_min_messages = warning;
drop schema if exists set_aside cascade;
create schema set_aside;

do $$
declare
  -- Comes back by an import, or is only of the moment.
  importable constant text[] := array['category', 'category_parent', 'product', 'product_category', 'shelf_food',
    'shelf_index', 'catalogue_word', 'shop', 'tag_name', 'catalogue_version', 'live_ask', 'off_token', 'schema_migration'];
  kept text;
  reference record;
begin
  create table set_aside.product (id int, code text, product jsonb);
  for kept in
    -- What a crash may forget ('u', unlogged) need not be kept either.
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
    and relname <> all (importable) order by 1
  loop
    execute format('create table set_aside.%I as table public.%I', kept, kept);
    for reference in
      select a.attname from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'public.product'::regclass and c.conrelid = format('public.%I', kept)::regclass
    loop
      execute format(
        'insert into set_aside.product select p.id, p.code, to_jsonb(p) from public.product p
         where p.id in (select %I from public.%I) and p.id not in (select id from set_aside.product)',
        reference.attname, kept);
    end loop;
  end loop;
end $$;
