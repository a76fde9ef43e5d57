-- Puts what set-aside.sql has kept into the tables as they are now, in one transaction, in place of what is in them.
-- Products are told by their bar code; one that the catalogue lacks is brought, under its old number if that is free.
-- A column that only one side has keeps its default. Run as a superuser.
set local client_min_messages = warning;
-- Rows come in whatever order; the references among them were whole when they were set aside.
set local session_replication_role = replica;

do $$
declare
  kept text;
  columns text;
  chosen text;
  reference record;
  counter record;
begin
  create temporary table moved on commit drop as
    select k.id as old_id, coalesce(p.id, case when taken.id is null then k.id end) as new_id, k.product, p.id is null as missing
    from set_aside.product k
    left join public.product p on p.code = k.code
    left join public.product taken on taken.id = k.id;
  update moved set new_id = nextval(pg_get_serial_sequence('public.product', 'id')) where new_id is null;
  -- Without its digest, the next import writes its places in categories and search.
  select string_agg(quote_ident(attname), ', '), string_agg('r.' || quote_ident(attname), ', ')
    into columns, chosen from pg_attribute
    where attrelid = 'public.product'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'digest');
  execute format(
    'insert into public.product (id, %s) overriding system value
     select new_id, %s from moved, jsonb_populate_record(null::public.product, moved.product) r where moved.missing',
    columns, chosen);

  for kept in select tablename from pg_tables where schemaname = 'set_aside' and tablename <> 'product' order by 1 loop
    continue when to_regclass(format('public.%I', kept)) is null;
    execute format('delete from public.%I', kept);
    select string_agg(quote_ident(n.attname), ', '),
           string_agg(case when f.attname is null then format('s.%I', n.attname)
             else format('(select new_id from moved where old_id = s.%I)', n.attname) end, ', ')
      into columns, chosen
      from pg_attribute n
      join pg_attribute o on o.attrelid = format('set_aside.%I', kept)::regclass and o.attname = n.attname and not o.attisdropped
      left join lateral (
        select a.attname from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'public.product'::regclass and c.conrelid = n.attrelid and a.attnum = n.attnum
      ) f on true
      where n.attrelid = format('public.%I', kept)::regclass and n.attnum > 0 and not n.attisdropped and n.attgenerated = '';
    execute format('insert into public.%I (%s) overriding system value select %s from set_aside.%I s', kept, columns, chosen, kept);
  end loop;

  -- What is made next gets a number that nobody has.
  for counter in
    select c.table_name, c.column_name from information_schema.columns c
    where c.table_schema = 'public' and c.is_identity = 'YES'
  loop
    execute format('select setval(pg_get_serial_sequence(%1$L, %2$L), greatest(coalesce(max(%3$I), 0) + 1, nextval(pg_get_serial_sequence(%1$L, %2$L))), false) from %1$s',
      'public.' || quote_ident(counter.table_name), counter.column_name, counter.column_name);
  end loop;
  update public.catalogue_version set version = version + 1;
end $$;

drop schema set_aside cascade;
