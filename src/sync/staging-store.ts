import { copyLine } from '../database/copy-text.ts';
import type { SqlValue, Transaction } from '../database/database.ts';
import type { Product } from '../food/product.ts';

/** A product with the text-search vector under which it is found. */
export interface IndexedProduct {
  readonly product: Product;
  readonly words: string;
}

// biome-ignore format: one line per theme
const COLUMNS = [
  'code', 'name', 'brand', 'quantity', 'category_tags', 'grade', 'score', 'ungraded_reason',
  'energy_kj', 'fat_g', 'saturated_fat_g', 'carbohydrates_g', 'sugars_g', 'fibre_g', 'proteins_g', 'salt_g',
  'fruit_percent', 'nova_group', 'label_tags', 'allergen_tags', 'stores', 'ingredients', 'image_url',
  'popularity', 'modified_at', 'words',
] as const;

const COLUMN_LIST = COLUMNS.join(', ');

/** Writes a batch of products, all or nothing: staged by COPY, then merged as sets. */
export async function mergeProducts(transaction: Transaction, products: readonly IndexedProduct[]): Promise<void> {
  await transaction.runScript(
    `create temp table staged_product (like product including defaults) on commit drop;
     alter table staged_product drop column id;`,
  );
  await transaction.copyIn(
    'staged_product',
    COLUMNS,
    products.map((entry) => copyLine(toRow(entry))),
  );
  await transaction.runScript(MERGE);
}

/** A document of Open Food Facts never replaces a newer one of the same product, not even within a batch. */
const MERGE = `
  create temp table merged_product on commit drop as
  with merged as (
    insert into product (${COLUMN_LIST})
    select distinct on (code) ${COLUMN_LIST} from staged_product order by code, modified_at desc
    on conflict (code) do update set
      ${COLUMNS.filter((column) => column !== 'code')
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')}
    where product.modified_at <= excluded.modified_at
    returning id, category_tags, grade, popularity
  )
  select * from merged;

  insert into category (tag)
  select distinct own.tag from merged_product, unnest(category_tags) as own (tag)
  on conflict do nothing;

  delete from product_category where product_id in (select id from merged_product);

  insert into product_category (category_id, product_id, grade, popularity)
  select category.id, merged_product.id, merged_product.grade, merged_product.popularity
  from merged_product
  cross join unnest(merged_product.category_tags) as own (tag)
  join category on category.tag = own.tag;
`;

function toRow({ product, words }: IndexedProduct): SqlValue[] {
  const { nutrients, grade } = product;
  return [
    product.code,
    product.name,
    product.brand,
    product.quantity,
    product.categories,
    grade.kind === 'graded' ? grade.grade : null,
    grade.kind === 'graded' ? grade.score : null,
    grade.kind === 'ungraded' ? grade.reason : null,
    nutrients.energyKjPer100g,
    nutrients.fatGPer100g,
    nutrients.saturatedFatGPer100g,
    nutrients.carbohydratesGPer100g,
    nutrients.sugarsGPer100g,
    nutrients.fibreGPer100g,
    nutrients.proteinsGPer100g,
    nutrients.saltGPer100g,
    nutrients.fruitVegetablesLegumesPercent,
    product.novaGroup,
    product.labels,
    product.allergens,
    product.stores,
    product.ingredients,
    product.imageUrl,
    product.popularity,
    product.modifiedAt,
    words,
  ];
}

/** Counts anew how wide each category is and which words the catalogue holds. */
export async function refreshStatistics(transaction: Transaction): Promise<void> {
  await transaction.runScript(`
    update category set product_count = counted.products
    from (
      select category.id, count(product_category.product_id)::int as products
      from category left join product_category on product_category.category_id = category.id
      group by category.id
    ) as counted
    where counted.id = category.id and category.product_count <> counted.products;

    delete from catalogue_word;
    insert into catalogue_word (word, product_count)
    select word, ndoc from ts_stat('select words from product');

    analyze category, category_parent, product, product_category, catalogue_word;
  `);
}
