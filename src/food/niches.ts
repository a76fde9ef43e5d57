import { GRADES } from './shelf-entry.ts';

/** The columns by which the foods of a shelf are put into groups, and the best of each group is found. */
interface Columns {
  readonly size: number;
  readonly grades: Uint8Array;
  readonly scores: Int8Array;
  readonly popularities: Uint16Array;
  readonly listOf: Uint32Array;
  readonly facetsOf: Uint32Array;
}

/** The best that any food of a group could be. */
export interface Best {
  /** Place among `GRADES`; beyond them when the group is empty. */
  grade: number;
  score: number;
  popularity: number;
}

/** Foods that have their categories and their facets in common. */
export interface Niche {
  readonly facets: number;
  readonly best: Best;
  /** Where its foods stand in `Niches.order`. */
  readonly start: number;
  end: number;
}

/** Foods that have their categories in common. */
export interface NicheList {
  readonly list: number;
  readonly best: Best;
  readonly niches: Niche[];
}

/** The foods of a shelf in groups: what cannot hold a swap is passed over as a whole. */
export class Niches {
  /** Places of the shelf. */
  readonly order: Uint32Array;
  readonly lists: readonly NicheList[];

  constructor(columns: Columns, listCount: number, facetCount: number) {
    const places = Uint32Array.from({ length: columns.size }, (_, place) => place);
    this.order = sortBy(sortBy(places, columns.facetsOf, facetCount), columns.listOf, listCount);
    this.lists = group(columns, this.order);
  }
}

/** Keeps what is equal in its order. */
function sortBy(places: Uint32Array, keyOf: Uint32Array, keyCount: number): Uint32Array {
  const next = new Uint32Array(keyCount + 1);
  for (const place of places) {
    const after = (keyOf[place] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let key = 0; key < keyCount; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const key = keyOf[place] as number;
    const at = next[key] as number;
    sorted[at] = place;
    next[key] = at + 1;
  }
  return sorted;
}

function group(columns: Columns, order: Uint32Array): NicheList[] {
  const lists: NicheList[] = [];
  for (let at = 0; at < order.length; at++) {
    const place = order[at] as number;
    const list = takeList(lists, columns.listOf[place] as number);
    const niche = takeNiche(list.niches, columns.facetsOf[place] as number, at);
    niche.end = at + 1;
    improve(list.best, columns, place);
    improve(niche.best, columns, place);
  }
  return lists;
}

function takeList(lists: NicheList[], list: number): NicheList {
  const last = lists.at(-1);
  if (last?.list === list) return last;
  const next = { list, best: nothing(), niches: [] };
  lists.push(next);
  return next;
}

function takeNiche(niches: Niche[], facets: number, start: number): Niche {
  const last = niches.at(-1);
  if (last?.facets === facets) return last;
  const next = { facets, best: nothing(), start, end: start };
  niches.push(next);
  return next;
}

function improve(best: Best, { grades, scores, popularities }: Columns, place: number): void {
  const grade = grades[place] as number;
  if (grade >= GRADES.length) return;
  best.grade = Math.min(best.grade, grade);
  best.score = Math.min(best.score, scores[place] as number);
  best.popularity = Math.max(best.popularity, popularities[place] as number);
}

function nothing(): Best {
  return { grade: GRADES.length, score: 127, popularity: 0 };
}
