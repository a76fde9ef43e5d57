import type { CategoryTag } from '../food/product.ts';
import { remembered } from '../food/remembered.ts';
import { listQueryWords } from '../food/words.ts';
import type { InEachLanguage } from '../web/language.ts';
import { listTags } from './category-list.ts';

/** What shoppers call categories, by tag. */
export type CategoryNames = ReadonlyMap<CategoryTag, InEachLanguage<string>>;

/** How well the words of a query name what a food is, from 0 to 1, by the tags of its categories. */
export type CategoryFit = (food: { readonly categories: string }) => number;

const MOST_REMEMBERED = 20_000;

/**
 * A food is what the words say when one of its categories is called so: "lait" is milk ("Laits"), and a chocolate
 * ("Chocolats au lait") only holds some, whatever its own name.
 */
export function categoryFit(queryWords: readonly string[], names: CategoryNames): CategoryFit {
  const fitOf = remembered(MOST_REMEMBERED, (categories) => {
    const called: (readonly string[])[] = [];
    for (const tag of listTags(categories)) {
      const name = names.get(tag);
      if (name) called.push(wordsOfName(name.fr));
    }
    return bestFit(queryWords, called);
  });
  return ({ categories }) => fitOf(categories);
}

/** "Pâtes alimentaires" are what anybody calls "pâtes". */
const wordsOfName = remembered(MOST_REMEMBERED, (name): readonly string[] =>
  listQueryWords(name).filter((word) => word !== 'alimentaire'),
);

/** Of names from the widest category to the narrowest. */
function bestFit(queryWords: readonly string[], names: readonly (readonly string[])[]): number {
  let best = 0;
  for (const [place, name] of names.entries()) {
    const fit = nameFit(queryWords, name);
    if (fit > best) best = Math.max(best, fit * (0.5 + 0.5 * shareCalledSo(queryWords, names.slice(place + 1))));
  }
  return best;
}

/**
 * The more, the more of the query the name says and the less besides. French says first what a thing is, then of
 * which sort: 0 for a name that begins with anything else.
 */
function nameFit(queryWords: readonly string[], name: readonly string[]): number {
  const [first] = name;
  if (first === undefined || !queryWords.includes(first)) return 0;
  const said = name.filter((word) => queryWords.includes(word)).length;
  return (said / queryWords.length) * (0.5 + (0.5 * said) / name.length);
}

/** Milk rolls are filed as bread, and more narrowly as pastry; rye bread is called bread to the end. */
function shareCalledSo(queryWords: readonly string[], narrower: readonly (readonly string[])[]): number {
  if (narrower.length === 0) return 1;
  return narrower.filter((name) => name.some((word) => queryWords.includes(word))).length / narrower.length;
}
