import type { Database } from '../src/database/database.ts';
import { equivalentsOf } from '../src/food/equivalent-kinds.ts';
import { type Kind, kindOf } from '../src/food/kinds.ts';
import { crowdOf, type Shelves } from '../src/food/likeness.ts';
import { type Graded, isGraded, rankSubstitutes, type SwapFood } from '../src/food/rank-substitutes.ts';
import { readSwapFoods } from '../src/substitutes/candidate-store.ts';

const AT_ONCE = 5_000;

/**
 * The first swaps for foods, chosen by ranking every graded food of the catalogue that has their kind, a neighbouring one
 * or none: nothing is looked up on shelves, no bound is drawn. Kind by kind, since the foods of one fill the memory.
 */
export async function* rankEverything(
  database: Database,
  foods: readonly Graded[],
  shelves: Shelves,
  most: number,
): AsyncGenerator<{ readonly food: Graded; readonly codes: readonly string[] }> {
  const idsOf = await sortByKind(database);
  const unsorted = await readAll(database, idsOf.get(undefined) ?? []);
  for (const [kind, group] of groupBy(foods, kindOf)) {
    const kinds = kind === undefined ? [...idsOf.keys()] : [kind, ...equivalentsOf(kind).map((other) => other.kind)];
    const ids = [...new Set(kinds)].flatMap((each) => (each === undefined ? [] : (idsOf.get(each) ?? [])));
    const candidates = [...(await readAll(database, ids)), ...unsorted];
    for (const [grade, graded] of groupBy(group, (food) => food.grade.grade)) {
      // Of a food without a kind nothing but its categories tells what it is chosen from.
      const crowd = kind && crowdOf(candidates.filter((other) => isGraded(other) && other.grade.grade <= grade));
      for (const food of graded) {
        yield {
          food,
          codes: rankSubstitutes(food, candidates, shelves, most, crowd).map(({ product }) => product.code),
        };
      }
    }
  }
}

async function sortByKind(database: Database): Promise<ReadonlyMap<Kind | undefined, readonly number[]>> {
  const [last] = await database.query<{ id: number }>('select coalesce(max(id), 0) as id from product');
  const idsOf = new Map<Kind | undefined, number[]>();
  for (let from = 0; from < (last?.id ?? 0); from += AT_ONCE) {
    const rows = await database.query<{ id: number; name: string; brand: string | null; categories: string[] }>(
      `select id, name, brand, category_tags as categories from product
       where id > $1 and id <= $2 and grade is not null and cardinality(category_tags) > 0`,
      [from, from + AT_ONCE],
    );
    for (const [kind, group] of groupBy(rows, kindOf)) {
      const ids = idsOf.get(kind) ?? [];
      for (const { id } of group) ids.push(id);
      idsOf.set(kind, ids);
    }
  }
  return idsOf;
}

async function readAll(database: Database, ids: readonly number[]): Promise<SwapFood[]> {
  const foods: SwapFood[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const read = await readSwapFoods(database, ids.slice(from, from + AT_ONCE));
    for (const food of read.values()) foods.push(food);
  }
  return foods;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
