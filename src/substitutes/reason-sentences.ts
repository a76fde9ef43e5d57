import type { NutrientChange } from '../food/swap.ts';
import { formatPercent } from '../web/format.ts';
import { formatCompared, OF_NUTRIENT } from '../web/nutrient-words.ts';

export interface ReasonSentence {
  /** "62 % de sucres en moins" */
  readonly headline: string;
  /** "de 56,3 g à 21,4 g"; empty where the headline says it all. */
  readonly figures: string;
  readonly direction: 'down' | 'up';
}

/** From this change on, a number of times says more than a percentage. */
const TIMES_FROM_PERCENT = 200;

export function reasonSentence(change: NutrientChange): ReasonSentence {
  const before = formatCompared(change.nutrient, change.before, 'fr');
  const after = formatCompared(change.nutrient, change.after, 'fr');
  return {
    headline: headline(change),
    figures: change.before === 0 ? '' : `de ${before} à ${after}`,
    direction: change.after < change.before ? 'down' : 'up',
  };
}

function headline({ nutrient, before, after, percent }: NutrientChange): string {
  const of = OF_NUTRIENT.fr[nutrient];
  if (percent === null || before === 0) return `${formatCompared(nutrient, after, 'fr')} ${of} au lieu de zéro`;
  if (percent >= TIMES_FROM_PERCENT) return `${Math.round(after / before)} fois plus ${of}`;
  return `${formatPercent(Math.abs(percent), 'fr')} ${of} en ${percent < 0 ? 'moins' : 'plus'}`;
}
