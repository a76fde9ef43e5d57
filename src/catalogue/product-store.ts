import type { Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import { localName, type TaxonomyNames } from './local-name.ts';
import type { CategoryName } from './product-card.ts';
import { fromRow, PRODUCT_COLUMNS, type ProductRow } from './product-row.ts';
import type { ProductSheet } from './product-sheet.ts';

export async function findProductSheet(database: Queryable, code: Barcode): Promise<ProductSheet | undefined> {
  const [sheet] = await listProductSheets(database, [code]);
  return sheet;
}

/** The products among `codes` that the catalogue has, in the order asked. */
export async function listProductSheets(database: Queryable, codes: readonly Barcode[]): Promise<ProductSheet[]> {
  const rows = await database.query<ProductRow & SheetColumns>(SELECT_SHEETS, [codes]);
  return rows.map(toSheet).sort((a, b) => codes.indexOf(a.product.code) - codes.indexOf(b.product.code));
}

export async function countProducts(database: Queryable): Promise<number> {
  const [row] = await database.query<{ products: number }>(
    'select count(*)::int as products from product where withdrawn_at is null',
  );
  return row?.products ?? 0;
}

interface SheetColumns {
  readonly withdrawn_at: Date | null;
  /** Parallel to the tags of the row. */
  readonly category_names: readonly TaxonomyNames[];
  readonly label_names: readonly TaxonomyNames[];
  readonly allergen_names: readonly TaxonomyNames[];
}

const SELECT_SHEETS = `
  select ${PRODUCT_COLUMNS}, withdrawn_at,
    ${namesOf('category_tags', 'category on category.tag = own.tag')} as category_names,
    ${namesOf('label_tags', "tag_name on tag_name.kind = 'label' and tag_name.tag = own.tag")} as label_names,
    ${namesOf('allergen_tags', "tag_name on tag_name.kind = 'allergen' and tag_name.tag = own.tag")} as allergen_names
  from product
  where code = any ($1::text[])`;

function namesOf(tags: string, join: string): string {
  return `(
      select coalesce(json_agg(json_build_object('name_fr', name_fr, 'name_en', name_en) order by own.place), '[]')
      from unnest(${tags}) with ordinality as own (tag, place)
      left join ${join}
    )`;
}

function toSheet(row: ProductRow & SheetColumns): ProductSheet {
  const product = fromRow(row);
  return {
    product,
    categories: product.categories.map((tag, place) => ({ tag, name: localName(tag, row.category_names[place]) })),
    labelNames: product.labels.map((tag, place) => localName(tag, row.label_names[place])),
    allergenNames: product.allergens?.map((tag, place) => localName(tag, row.allergen_names[place])) ?? null,
    withdrawnAt: row.withdrawn_at,
  };
}

export async function findCategoryName(database: Queryable, tag: string): Promise<CategoryName | undefined> {
  const [row] = await database.query<TaxonomyNames>('select name_fr, name_en from category where tag = $1', [tag]);
  return row && { tag, name: localName(tag, row) };
}
