import { Bearers } from './bearers.ts';
import { buildGuise, type Guise } from './guise.ts';
import type { Kind } from './kinds.ts';
import type { Shelves } from './likeness.ts';
import { listNiches, type NicheList, nicheOrder } from './niches.ts';
import type { CategoryTag } from './product.ts';
import { remembered } from './remembered.ts';
import { inOrder, mergeColumns, readColumns, SharedTables, type ShelfColumns } from './shelf-columns.ts';
import { describe, GRADES, NUTRIENT_COUNT, nutrientsOfEntry } from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import { isWide } from './wide-categories.ts';

/** What the whole catalogue tells of categories, with the tags that hashes stand for. */
export interface HashedShelves extends Shelves {
  readonly tags: ReadonlyMap<number, CategoryTag>;
}

/** A list of categories that foods of a shelf have in common. */
export interface CategoryList {
  readonly categories: readonly CategoryTag[];
  /** Those by which foods are compared. */
  readonly telling: ReadonlySet<CategoryTag>;
}

/** Many foods have their facets in common: what follows from those of the last ones is remembered. */
const MOST_AGREEMENTS = 32;

/** All graded foods of one kind, each in about 100 bytes, niche by niche. */
export class Shelf {
  /** `undefined`: foods without a kind. */
  readonly kind: Kind | undefined;
  readonly columns: ShelfColumns;
  readonly tables: SharedTables;
  readonly niches: readonly NicheList[];
  readonly bearers: Bearers;
  /** For whoever looks through the shelf to reckon in, by word and by food: making them takes longer. */
  readonly wordWeights: Float64Array;
  readonly sharedWeights: Float32Array;
  /** How far the facets of a food, told by their numbers, agree with each set of facets here; `NaN` until reckoned. */
  readonly agreementsWith: (numbers: string) => Float64Array;
  /** Foods that a later state of theirs has replaced since the shelf was first read. */
  readonly replaced: number;
  /** By place in `facetSets`. */
  readonly #guises: Guise[] = [];
  #tags: HashedShelves['tags'] | undefined;
  #lists: CategoryList[] = [];

  /** `bytes`: entries, each behind its product's number; they replace those of the same products in `before`. */
  constructor(kind: Kind | undefined, bytes: Uint8Array, before?: Shelf) {
    this.kind = kind;
    this.tables = before?.tables ?? new SharedTables();
    const read = readColumns(bytes, this.tables);
    const all = before ? mergeColumns(before.columns, read) : read;
    const { categoryLists, facetSets, wordHashes } = this.tables;
    this.columns = inOrder(all, nicheOrder(all, categoryLists.values.length, facetSets.values.length));
    this.replaced = before ? before.replaced + before.size + read.productIds.length - this.size : 0;
    this.niches = listNiches(this.columns);
    this.bearers = new Bearers(this.columns, wordHashes.values.length);
    this.wordWeights = new Float64Array(wordHashes.values.length);
    this.sharedWeights = new Float32Array(this.size);
    const setCount = facetSets.values.length;
    this.agreementsWith = remembered(MOST_AGREEMENTS, () => new Float64Array(setCount).fill(Number.NaN));
  }

  get size(): number {
    return this.columns.productIds.length;
  }

  /** Place among `GRADES` of the best that stands here; that of the worst for an empty shelf. */
  get bestGrade(): number {
    return this.niches.reduce((best, { best: { grade } }) => Math.min(best, grade), GRADES.length - 1);
  }

  /** About so many, counted where they are many. */
  get byteLength(): number {
    const { categoryLists, facetSets, wordHashes } = this.tables;
    const lists = 1_000 * categoryLists.values.length + (900 + 8 * MOST_AGREEMENTS) * facetSets.values.length;
    const columns = [...Object.values(this.columns), this.sharedWeights, this.bearers];
    return columns.reduce((sum, column) => sum + column.byteLength, lists + 70 * wordHashes.values.length);
  }

  listAt(place: number, { tags }: HashedShelves): CategoryList {
    if (tags !== this.#tags) [this.#tags, this.#lists] = [tags, []];
    const known = this.#lists[place];
    if (known) return known;
    const categories = (this.tables.categoryLists.values[place] ?? []).flatMap((hash) => tags.get(hash) ?? []);
    const list = { categories, telling: new Set(categories.filter((tag) => !isWide(tag))) };
    this.#lists[place] = list;
    return list;
  }

  /** The food of this place, as far as it is kept. Good until the next one is asked for. */
  foodAt(place: number, stores: readonly string[], shelves: HashedShelves): Graded {
    const { facetsOf, listOf, descriptions, grades, scores, nutrients, popularities } = this.columns;
    const { novaGroup, imageUrl, allergens } = describe(descriptions[place] as number);
    return Object.assign(this.guiseOf(facetsOf[place] as number), {
      categories: this.listAt(listOf[place] as number, shelves).categories,
      grade: { kind: 'graded', grade: GRADES[grades[place] as number] ?? 'e', score: scores[place] as number },
      nutrients: nutrientsOfEntry(nutrients.subarray(NUTRIENT_COUNT * place, NUTRIENT_COUNT * (place + 1))),
      novaGroup,
      popularity: popularities[place] as number,
      imageUrl,
      allergens,
      stores,
    } as const);
  }

  /** A food of which nothing is known but its kind and its facets. */
  guiseOf(facetSet: number): Guise {
    const known = this.#guises[facetSet];
    if (known) return known;
    const guise = buildGuise(this.kind, this.tables.facetSets.values[facetSet] ?? {});
    this.#guises[facetSet] = guise;
    return guise;
  }
}
