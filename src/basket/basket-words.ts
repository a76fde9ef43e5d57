import type { NutrientTotal } from '../food/basket-totals.ts';
import type { PackQuantity } from '../food/pack-quantity.ts';
import { formatCount, formatGrams, quote } from '../web/format.ts';
import { OF_NUTRIENT } from '../web/nutrient-words.ts';
import type { ShownGrade } from './basket-figures.ts';
import type { ListLine } from './shopping-list.ts';

const NBSP = '\u00a0';
const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** What sugar lumps weigh in France (box of 1 kg, no. 4: 5.95 g). */
const LUMP_G = 6;

/** "2 × « coca cola »" */
export function lineWords({ packs, code, words }: ListLine): string {
  const food = words === '' ? (code ?? '') : quote(words, 'fr');
  return packs === 1 ? food : `${packs}${NBSP}× ${food}`;
}

/** "400 g", "1,5 kg", "75 cl" as "750 ml" */
export function packWords({ amount, unit }: PackQuantity): string {
  if (amount < 1_000) return `${tenths.format(amount)}${NBSP}${unit}`;
  return `${tenths.format(amount / 1_000)}${NBSP}${unit === 'g' ? 'kg' : 'l'}`;
}

/** One nutrient of the totals, as the page says it. */
export interface TotalWords {
  /** "231 g" */
  readonly figure: string;
  readonly change: 'less' | 'more' | 'same' | 'unknown';
  /** "de sucres en moins" */
  readonly words: string;
  readonly details: readonly string[];
}

/** What rounding leaves of nothing. */
const NOTHING_G = 0.005;

/** `swapped`: how many products of the basket are swapped, whether their figures are known or not. */
export function totalWords({ nutrient, beforeG, afterG, avoidedG, swaps }: NutrientTotal, swapped: number): TotalWords {
  const of = OF_NUTRIENT.fr[nutrient];
  if (swaps === 0) {
    return { figure: '?', change: 'unknown', words: of, details: ['aucun échange n’a ses deux valeurs connues'] };
  }
  const change = Math.abs(avoidedG) < NOTHING_G ? 'same' : avoidedG > 0 ? 'less' : 'more';
  const details = [
    nutrient === 'sugars' ? lumpWords(avoidedG) : '',
    `de ${gramWords(beforeG)} à ${gramWords(afterG)}`,
    swaps < swapped ? `sur ${swaps} des ${swapped} échanges, faute de valeurs pour les autres` : '',
  ];
  return {
    figure: change === 'same' ? `0${NBSP}g` : gramWords(Math.abs(avoidedG)),
    change,
    words: change === 'same' ? `${of}, ni plus ni moins` : `${of} en ${change === 'less' ? 'moins' : 'plus'}`,
    details: details.filter(Boolean),
  };
}

/** Over a whole basket the tenths of a gram say nothing once there are ten grams. */
function gramWords(grams: number): string {
  return grams < 10 ? formatGrams(grams, 'fr') : `${formatCount(grams, 'fr')}${NBSP}g`;
}

/** "environ 12 morceaux de sucre"; empty for less than one. */
function lumpWords(sugarsG: number): string {
  const lumps = Math.round(sugarsG / LUMP_G);
  if (lumps < 1) return '';
  return `environ ${formatCount(lumps, 'fr')}${NBSP}${lumps === 1 ? 'morceau' : 'morceaux'} de sucre`;
}

/** "1 A, 3 D, 2 sans note" */
export function gradesWords(grades: readonly ShownGrade[]): string {
  return [...new Set(grades)]
    .map((grade) => {
      const count = grades.filter((other) => other === grade).length;
      return grade === null ? `${count} sans note` : `${count}${NBSP}${grade.toUpperCase()}`;
    })
    .join(', ');
}
