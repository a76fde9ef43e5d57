import type { ComparedNutrient, NutrientChange } from '../food/swap.ts';
import { formatPercent, formatTenths } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { formatCompared, OF_NUTRIENT } from '../web/nutrient-words.ts';

export interface ReasonSentence {
  /** "62 % de sucres en moins" */
  readonly headline: string;
  /** "de 56,3 g à 21,4 g, soit 5,2 g de moins par portion de 15 g"; empty where the headline says it all. */
  readonly figures: string;
  readonly direction: 'down' | 'up';
}

/** One serving: how much, and of what it is measured. */
export interface Portion {
  readonly amount: number;
  readonly unit: 'g' | 'ml';
}

/** From this change on, a number of times says more than a percentage. */
const TIMES_FROM_PERCENT = 200;

const WORDS = inEachLanguage({
  fr: {
    fromNothing: (amount: string, of: string) => `${amount} ${of} au lieu de zéro`,
    times: (times: number, of: string) => `${times} fois plus ${of}`,
    less: (percent: string, of: string) => `${percent} ${of} en moins`,
    more: (percent: string, of: string) => `${percent} ${of} en plus`,
    fromTo: (before: string, after: string) => `de ${before} à ${after}`,
    lessAPortion: (amount: string, portion: string) => `soit ${amount} de moins par portion de ${portion}`,
    moreAPortion: (amount: string, portion: string) => `soit ${amount} de plus par portion de ${portion}`,
  },
  en: {
    fromNothing: (amount, of) => `${amount} of ${of} instead of none`,
    times: (times, of) => `${times} times as much ${of}`,
    less: (percent, of) => `${percent} less ${of}`,
    more: (percent, of) => `${percent} more ${of}`,
    fromTo: (before, after) => `from ${before} to ${after}`,
    lessAPortion: (amount, portion) => `${amount} less in a portion of ${portion}`,
    moreAPortion: (amount, portion) => `${amount} more in a portion of ${portion}`,
  },
});

/** `portion`: what one serving is, where that is known. */
export function reasonSentence(
  change: NutrientChange,
  language: Language,
  portion: Portion | null = null,
): ReasonSentence {
  const { nutrient, before, after } = change;
  const { fromTo } = WORDS[language];
  const figures = [
    before === 0 ? '' : fromTo(formatCompared(nutrient, before, language), formatCompared(nutrient, after, language)),
    portion === null ? '' : perPortion(nutrient, after - before, portion, language),
  ];
  return {
    headline: headline(change, language),
    figures: figures.filter(Boolean).join(', '),
    direction: after < before ? 'down' : 'up',
  };
}

function headline({ nutrient, before, after, percent }: NutrientChange, language: Language): string {
  const words = WORDS[language];
  const of = OF_NUTRIENT[language][nutrient];
  if (percent === null || before === 0) return words.fromNothing(formatCompared(nutrient, after, language), of);
  if (percent >= TIMES_FROM_PERCENT) return words.times(Math.round(after / before), of);
  return (percent < 0 ? words.less : words.more)(formatPercent(Math.abs(percent), language), of);
}

function perPortion(
  nutrient: ComparedNutrient,
  difference: number,
  { amount, unit }: Portion,
  language: Language,
): string {
  const { lessAPortion, moreAPortion } = WORDS[language];
  const changed = formatCompared(nutrient, (Math.abs(difference) * amount) / 100, language);
  return (difference < 0 ? lessAPortion : moreAPortion)(changed, `${formatTenths(amount, language)}\u00a0${unit}`);
}
