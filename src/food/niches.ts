import type { ShelfColumns } from './shelf-columns.ts';
import { GRADES } from './shelf-entry.ts';

/** The best that any food of a group could be. */
export interface Best {
  /** Place among `GRADES`. */
  grade: number;
  score: number;
  popularity: number;
}

/** Foods that stand beside one another on their shelf, and are passed over together when the best could be no swap. */
interface Group {
  readonly best: Best;
  readonly start: number;
  end: number;
}

/**
 * Foods that have their categories and their facets in common; the best grades stand first, and of each the best scores.
 * Where they are many they make several niches, so that none is looked into for the sake of a few good ones.
 */
export interface Niche extends Group {
  readonly facets: number;
}

/** Foods that have their categories in common. */
export interface NicheList extends Group {
  readonly list: number;
  readonly niches: Niche[];
}

type Sorted = Pick<ShelfColumns, 'grades' | 'scores' | 'popularities' | 'listOf' | 'facetsOf'>;

/** As many as a byte holds. */
const SCORES = 256;

/** The places of foods, put into niches. */
export function nicheOrder(columns: Sorted, listCount: number, facetCount: number): Uint32Array {
  const places = Uint32Array.from(columns.grades, (_, place) => place);
  const byScore = sortBy(
    places,
    Uint8Array.from(columns.scores, (score) => score + SCORES / 2),
    SCORES,
  );
  const byGrade = sortBy(byScore, columns.grades, GRADES.length);
  return sortBy(sortBy(byGrade, columns.facetsOf, facetCount), columns.listOf, listCount);
}

/** Keeps what is equal in its order. */
function sortBy(places: Uint32Array, keyOf: Uint8Array | Uint32Array, keyCount: number): Uint32Array {
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

/** The niches of foods that stand in their order. */
export function listNiches(columns: Sorted): NicheList[] {
  const lists: NicheList[] = [];
  for (let place = 0; place < columns.grades.length; place++) {
    const list = takeList(lists, columns.listOf[place] as number, place);
    add(list, columns, place);
    add(takeNiche(list.niches, columns, place), columns, place);
  }
  return lists;
}

function takeList(lists: NicheList[], list: number, start: number): NicheList {
  const last = lists.at(-1);
  if (last?.list === list) return last;
  const next = { list, ...emptyGroup(start), niches: [] };
  lists.push(next);
  return next;
}

/** Of so many foods and more, those that are less good make a niche of their own. */
const MANY = 32;

function takeNiche(niches: Niche[], { facetsOf, grades, scores }: Sorted, start: number): Niche {
  const facets = facetsOf[start] as number;
  const last = niches.at(-1);
  if (last?.facets === facets) {
    const isAsGood = grades[start] === grades[start - 1] && scores[start] === scores[start - 1];
    if (isAsGood || last.end - last.start < MANY) return last;
  }
  const next = { facets, ...emptyGroup(start) };
  niches.push(next);
  return next;
}

function emptyGroup(start: number): Group {
  return { best: { grade: GRADES.length, score: 127, popularity: 0 }, start, end: start };
}

function add(group: Group, { grades, scores, popularities }: Sorted, place: number): void {
  const { best } = group;
  best.grade = Math.min(best.grade, grades[place] as number);
  best.score = Math.min(best.score, scores[place] as number);
  best.popularity = Math.max(best.popularity, popularities[place] as number);
  group.end = place + 1;
}
