import type { Facets } from './facets.ts';
import type { Kind } from './kinds.ts';
import { paint } from './likeness.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { Graded } from './swap-food.ts';

/** One for all foods with the same facets, since painting one for each would take longer than everything else. */
export type Guise = { -readonly [Key in keyof Graded]: Graded[Key] };

/** Shelves keep no names: a rule that asks for a word must let pass what has none, to be asked again of the whole product. */
export function isUnnamed({ name }: Pick<Graded, 'name'>): boolean {
  return name === '';
}

/** A food of which nothing is known but its kind and its facets. */
export function buildGuise(kind: Kind | undefined, facets: Facets): Guise {
  const guise: Guise = {
    code: '' as Graded['code'],
    name: '',
    brand: null,
    quantity: null,
    categories: [],
    nutrients: NO_NUTRIENTS,
    grade: { kind: 'graded', grade: 'e', score: 0 },
    novaGroup: null,
    imageUrl: null,
    popularity: 0,
    labels: [],
    allergens: null,
    traces: [],
    analysis: { isVegan: null, isVegetarian: null, holdsPalmOil: null },
    stores: [],
  };
  paint(guise, { kind, categories: new Set(), words: new Set(), cocoaPercent: null, facets });
  return guise;
}
