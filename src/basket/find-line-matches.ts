import { type CategoryNames, categoryFit } from '../catalogue/category-fit.ts';
import { findAsTyped, findDespiteErrors, findRepairs, type Matches } from '../catalogue/find-matches.ts';
import type { ProductCard } from '../catalogue/product-card.ts';
import { toCard } from '../catalogue/product-row.ts';
import { rankByRelevance } from '../catalogue/rank-results.ts';
import { listTellingNames } from '../catalogue/search-store.ts';
import type { Queryable } from '../database/database.ts';
import { listQueryWords, listWords } from '../food/words.ts';
import { inTurns, MOST_AT_ONCE } from './in-turns.ts';
import type { ListLine } from './shopping-list.ts';

/** How many products a line can be taken for. */
const MOST_CARDS = 6;
/** Of three words one may be wrong; of two neither. */
const ENOUGH_WORDS = 2 / 3;

export interface LineMatches {
  /** The likeliest first, save that one with a grade comes before: without a grade there is no swap. */
  readonly cards: readonly ProductCard[];
  /** `all`: the first product bears every word; `most`: nearly; `few`: it is no more than a guess. */
  readonly words: 'all' | 'most' | 'few';
}

export const NO_MATCHES: LineMatches = { cards: [], words: 'few' };

/** The products that the words of each line may mean. The typing errors of all lines are repaired at once. */
export async function findLineMatches(database: Queryable, lines: readonly ListLine[]): Promise<LineMatches[]> {
  const words = lines.map((line) => listQueryWords(line.words));
  const asTyped = new Map<readonly string[], Matches | undefined>();
  await inTurns(words, MOST_AT_ONCE, async (own) => {
    if (own.length > 0) asTyped.set(own, await findAsTyped(database, own, null));
  });
  const mistyped = words.filter((own) => own.length > 0 && asTyped.get(own) === undefined);
  const repairs = await findRepairs(database, [...new Set(mistyped.flat())]);
  return inTurns(words, MOST_AT_ONCE, async (own) => {
    if (own.length === 0) return NO_MATCHES;
    const matches = asTyped.get(own) ?? (await findDespiteErrors(database, own, null, repairs));
    return choose(matches, await listTellingNames(database, matches.products));
  });
}

function choose(matches: Matches, names: CategoryNames): LineMatches {
  const kindFit = categoryFit(matches.words, names);
  const cards = rankByRelevance(matches.words, matches.products, kindFit).slice(0, MOST_CARDS).map(toCard);
  const graded = cards.find(({ grade }) => grade !== null);
  const [first, ...others] = graded === undefined ? cards : [graded, ...cards.filter((card) => card !== graded)];
  if (first === undefined) return NO_MATCHES;
  return { cards: [first, ...others], words: matches.partial ? judge(matches.words, first) : 'all' };
}

function judge(words: readonly string[], { name, brand }: ProductCard): LineMatches['words'] {
  const borne = new Set(listWords(`${name} ${brand ?? ''}`));
  const share = words.filter((word) => borne.has(word)).length / words.length;
  return share >= ENOUGH_WORDS ? 'most' : 'few';
}
