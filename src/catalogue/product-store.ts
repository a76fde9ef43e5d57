import type { Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
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
  /** Parallel to the tags of the row; `null` where the taxonomy has no name. */
  readonly category_names: (string | null)[];
  readonly label_names: (string | null)[];
  readonly allergen_names: (string | null)[] | null;
}

const SELECT_SHEETS = `
  select ${PRODUCT_COLUMNS}, withdrawn_at,
    array(
      select coalesce(category.name_fr, category.name_en)
      from unnest(category_tags) with ordinality as own (tag, place)
      left join category on category.tag = own.tag
      order by own.place
    ) as category_names,
    array(${tagNames('label')}) as label_names,
    array(${tagNames('allergen')}) as allergen_names
  from product
  where code = any ($1::text[])`;

function tagNames(kind: 'label' | 'allergen'): string {
  return `
      select coalesce(tag_name.name_fr, tag_name.name_en)
      from unnest(${kind}_tags) with ordinality as own (tag, place)
      left join tag_name on tag_name.kind = '${kind}' and tag_name.tag = own.tag
      order by own.place`;
}

function toSheet(row: ProductRow & SheetColumns): ProductSheet {
  const product = fromRow(row);
  return {
    product,
    categories: product.categories.map((tag, place) => ({ tag, name: row.category_names[place] ?? readableTag(tag) })),
    labelNames: product.labels.map((tag, place) => row.label_names[place] ?? readableTag(tag)),
    allergenNames: product.allergens?.map((tag, place) => row.allergen_names?.[place] ?? readableTag(tag)) ?? null,
    withdrawnAt: row.withdrawn_at,
  };
}

/** A tag that the taxonomy does not know still reads as words: "fr:pates-a-tartiner" as "Pates a tartiner". */
export function readableTag(tag: string): string {
  const words = tag.replace(/^[a-z]{2,3}:/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export async function findCategoryName(database: Queryable, tag: string): Promise<CategoryName | undefined> {
  const [row] = await database.query<{ name: string | null }>(
    'select coalesce(name_fr, name_en) as name from category where tag = $1',
    [tag],
  );
  return row && { tag, name: row.name ?? readableTag(tag) };
}
