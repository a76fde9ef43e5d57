import type { InEachLanguage, Language } from './language.ts';

/** Figures and dates as a reader of each language writes them; English as in Europe. */

const MINUS = '\u2212';
const NBSP = '\u00a0';
const KJ_PER_KCAL = 4.184;

const LOCALES: InEachLanguage<string> = { fr: 'fr-FR', en: 'en-GB' };
/** "62 %", "62%" */
const BEFORE_PERCENT: InEachLanguage<string> = { fr: NBSP, en: '' };

const counts = inEachLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const tenths = inEachLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const hundredths = inEachLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const longDates = inEachLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }),
);
const lists = inEachLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const choices = inEachLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

function inEachLocale<Format>(make: (locale: string) => Format): InEachLanguage<Format> {
  return { fr: make(LOCALES.fr), en: make(LOCALES.en) };
}

/** "5 134", "5,134" */
export function formatCount(n: number, language: Language): string {
  return counts[language].format(n);
}

/** "12,5", "12.5" */
export function formatTenths(n: number, language: Language): string {
  return tenths[language].format(n);
}

/** "12,5 g", "0,11 g"; two decimals below 1 g, where salt lives. */
export function formatGrams(grams: number, language: Language): string {
  if (grams > 0 && grams < 0.01) return `<${NBSP}${hundredths[language].format(0.01)}${NBSP}g`;
  return `${(grams < 1 ? hundredths : tenths)[language].format(grams)}${NBSP}g`;
}

/** "2 255 kJ (539 kcal)" */
export function formatEnergy(kilojoules: number, language: Language): string {
  return `${formatCount(kilojoules, language)}${NBSP}kJ (${formatKilocalories(kilojoules, language)})`;
}

/** "539 kcal", from kilojoules: the only energy that we keep. */
export function formatKilocalories(kilojoules: number, language: Language): string {
  return `${formatCount(kilojoules / KJ_PER_KCAL, language)}${NBSP}kcal`;
}

/** "−62 %", "+15%" */
export function formatChange(percent: number, language: Language): string {
  const sign = percent > 0 ? '+' : percent < 0 ? MINUS : '';
  return `${sign}${formatPercent(Math.abs(percent), language)}`;
}

/** "62 %", "62%" */
export function formatPercent(percent: number, language: Language): string {
  return `${formatCount(percent, language)}${BEFORE_PERCENT[language]}%`;
}

/** "23 novembre 2026", "1er mars 2026", "1 March 2026" */
export function formatDate(date: Date, language: Language): string {
  const text = longDates[language].format(date);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** "1 produit", "5 134 produits": zero is singular in French, plural in English. */
export function formatQuantity(n: number, one: string, many: string, language: Language): string {
  const isOne = language === 'fr' ? n < 2 : n === 1;
  return `${formatCount(n, language)}${NBSP}${isOne ? one : many}`;
}

/** "« nutella »", "“nutella”" */
export function quote(text: string, language: Language): string {
  return language === 'fr' ? `«${NBSP}${text}${NBSP}»` : `“${text}”`;
}

/** "a, b et c" */
export function formatList(items: readonly string[], language: Language): string {
  return lists[language].format(items);
}

/** "a, b ou c" */
export function formatChoice(items: readonly string[], language: Language): string {
  return choices[language].format(items);
}
