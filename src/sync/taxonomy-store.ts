import { copyLine } from '../database/copy-text.ts';
import type { Queryable, Transaction } from '../database/database.ts';
import type { TaxonomyEntry } from '../off/taxonomy-entry.ts';
import type { CategoryNames } from './index-products.ts';

export async function mergeCategories(transaction: Transaction, entries: readonly TaxonomyEntry[]): Promise<void> {
  await transaction.runScript(
    `create temp table staged_category (tag text, name_fr text, name_en text, synonyms_fr text[], parent_tags text[])
     on commit drop`,
  );
  await transaction.copyIn(
    'staged_category',
    ['tag', 'name_fr', 'name_en', 'synonyms_fr', 'parent_tags'],
    entries.map(({ tag, nameFr, nameEn, synonymsFr, parents }) => copyLine([tag, nameFr, nameEn, synonymsFr, parents])),
  );
  await transaction.runScript(`
    insert into category (tag, name_fr, name_en, synonyms_fr)
    select distinct on (tag) tag, name_fr, name_en, synonyms_fr from staged_category order by tag
    on conflict (tag) do update set
      name_fr = excluded.name_fr, name_en = excluded.name_en, synonyms_fr = excluded.synonyms_fr;

    delete from category_parent
    where category_id in (select category.id from category join staged_category using (tag));

    insert into category_parent (category_id, parent_id)
    select distinct child.id, parent.id
    from staged_category
    cross join unnest(staged_category.parent_tags) as staged_parent (tag)
    join category as child on child.tag = staged_category.tag
    join category as parent on parent.tag = staged_parent.tag;
  `);
}

export async function mergeTagNames(
  transaction: Transaction,
  kind: 'label' | 'allergen',
  entries: readonly TaxonomyEntry[],
): Promise<void> {
  const staged = `staged_${kind}`;
  await transaction.runScript(`create temp table ${staged} (like tag_name) on commit drop`);
  await transaction.copyIn(
    staged,
    ['kind', 'tag', 'name_fr', 'name_en'],
    entries.map(({ tag, nameFr, nameEn }) => copyLine([kind, tag, nameFr, nameEn])),
  );
  await transaction.runScript(`
    insert into tag_name (kind, tag, name_fr, name_en)
    select distinct on (tag) kind, tag, name_fr, name_en from ${staged} order by tag
    on conflict (kind, tag) do update set name_fr = excluded.name_fr, name_en = excluded.name_en;
  `);
}

/** By which names products of a category are found: the usual French one, else the English, then other French ones. */
export async function readCategoryNames(database: Queryable): Promise<CategoryNames> {
  const rows = await database.query<{ tag: string; name: string; synonyms: string[] }>(
    `select tag, coalesce(name_fr, name_en, '') as name, synonyms_fr as synonyms from category
     where name_fr is not null or name_en is not null`,
  );
  return new Map(rows.map(({ tag, name, synonyms }) => [tag, [name, ...synonyms]]));
}
