import type { NutrientTotal } from '../food/basket-totals.ts';
import type { PackQuantity } from '../food/pack-quantity.ts';
import { formatCount, formatGrams, formatQuantity, formatTenths, quote } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { OF_NUTRIENT } from '../web/nutrient-words.ts';
import type { ShownGrade } from './basket-figures.ts';
import type { ListLine } from './shopping-list.ts';

const NBSP = '\u00a0';

/** What sugar lumps weigh in France (box of 1 kg, no. 4: 5.95 g). */
const LUMP_G = 6;

const WORDS = inEachLanguage({
  fr: {
    noneKnown: 'aucun échange n’a ses deux valeurs connues',
    fromTo: (before: string, after: string) => `de ${before} à ${after}`,
    some: (known: number, swapped: number) => `sur ${known} des ${swapped} échanges, faute de valeurs pour les autres`,
    same: (of: string) => `${of}, ni plus ni moins`,
    less: (of: string) => `${of} en moins`,
    more: (of: string) => `${of} en plus`,
    lumps: (lumps: number) => `environ ${formatQuantity(lumps, 'morceau', 'morceaux', 'fr')} de sucre`,
    ungraded: (count: number) => `${count} sans note`,
  },
  en: {
    noneKnown: 'no swap has both of its figures known',
    fromTo: (before, after) => `from ${before} to ${after}`,
    some: (known, swapped) => `over ${known} of ${swapped} swaps, for want of figures for the others`,
    same: (of) => `of ${of}, neither more nor less`,
    less: (of) => `less ${of}`,
    more: (of) => `more ${of}`,
    lumps: (lumps) => `about ${formatQuantity(lumps, 'lump', 'lumps', 'en')} of sugar`,
    ungraded: (count) => `${count} without a grade`,
  },
});

/** "2 × « coca cola »" */
export function lineWords({ packs, code, words }: ListLine, language: Language): string {
  const food = words === '' ? (code ?? '') : quote(words, language);
  return packs === 1 ? food : `${packs}${NBSP}× ${food}`;
}

/** "400 g", "1,5 kg", "75 cl" as "750 ml" */
export function packWords({ amount, unit }: PackQuantity, language: Language): string {
  if (amount < 1_000) return `${formatTenths(amount, language)}${NBSP}${unit}`;
  return `${formatTenths(amount / 1_000, language)}${NBSP}${unit === 'g' ? 'kg' : 'l'}`;
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
export function totalWords(
  { nutrient, beforeG, afterG, avoidedG, swaps }: NutrientTotal,
  swapped: number,
  language: Language,
): TotalWords {
  const words = WORDS[language];
  const of = OF_NUTRIENT[language][nutrient];
  if (swaps === 0) return { figure: '?', change: 'unknown', words: of, details: [words.noneKnown] };
  const change = Math.abs(avoidedG) < NOTHING_G ? 'same' : avoidedG > 0 ? 'less' : 'more';
  const lumps = Math.round(avoidedG / LUMP_G);
  const details = [
    nutrient === 'sugars' && lumps >= 1 ? words.lumps(lumps) : '',
    words.fromTo(gramWords(beforeG, language), gramWords(afterG, language)),
    swaps < swapped ? words.some(swaps, swapped) : '',
  ];
  return {
    figure: change === 'same' ? `0${NBSP}g` : gramWords(Math.abs(avoidedG), language),
    change,
    words: words[change](of),
    details: details.filter(Boolean),
  };
}

/** Over a whole basket the tenths of a gram say nothing once there are ten grams. */
function gramWords(grams: number, language: Language): string {
  return grams < 10 ? formatGrams(grams, language) : `${formatCount(grams, language)}${NBSP}g`;
}

/** "1 A, 3 D, 2 sans note" */
export function gradesWords(grades: readonly ShownGrade[], language: Language): string {
  return [...new Set(grades)]
    .map((grade) => {
      const count = grades.filter((other) => other === grade).length;
      return grade === null ? WORDS[language].ungraded(count) : `${count}${NBSP}${grade.toUpperCase()}`;
    })
    .join(', ');
}
