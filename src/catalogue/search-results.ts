import type { Barcode } from '../food/barcode.ts';
import type { GradeFilter, SearchQuery } from '../web/addresses.ts';
import type { InEachLanguage } from '../web/language.ts';
import type { CategoryName, ProductCard } from './product-card.ts';

/** What the page of results shows. */
export interface SearchResults {
  readonly query: SearchQuery;
  /** The words really searched, where a typing error was repaired; `null` when they are the visitor's own. */
  readonly repairedWords: string | null;
  /** True when no product bears all the words, and these bear some of them. */
  readonly partial: boolean;
  readonly total: number;
  /** True when there are more than `total` products. */
  readonly totalIsFloor: boolean;
  readonly pageCount: number;
  readonly cards: readonly ProductCard[];
  /** Those of the cards that are compared as the glass that is mixed of them. */
  readonly syrups: ReadonlySet<Barcode>;
  /** How many results bear each grade, whatever the filter by grade; A to E, then `sans`. */
  readonly gradeCounts: readonly { readonly grade: GradeFilter; readonly count: number }[];
  /** The categories most met among the results, to narrow them. */
  readonly categoryCounts: readonly (CategoryName & { readonly count: number })[];
  /** Name of the category that the query is narrowed to. */
  readonly categoryName: InEachLanguage<string> | null;
}
