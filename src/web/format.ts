/** Figures and dates as a French reader writes them. */

const MINUS = '\u2212';
const NBSP = '\u00a0';
const KJ_PER_KCAL = 4.184;

const count = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const longDate = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** "5 134" */
export function formatCount(n: number): string {
  return count.format(n);
}

/** "12,5 g", "0,11 g"; two decimals below 1 g, where salt lives. */
export function formatGrams(grams: number): string {
  if (grams > 0 && grams < 0.01) return `<${NBSP}0,01${NBSP}g`;
  return `${grams < 1 ? hundredths.format(grams) : tenths.format(grams)}${NBSP}g`;
}

/** "2 255 kJ (539 kcal)" */
export function formatEnergy(kilojoules: number): string {
  return `${count.format(kilojoules)}${NBSP}kJ (${formatKilocalories(kilojoules)})`;
}

/** "539 kcal", from kilojoules: the only energy that we keep. */
export function formatKilocalories(kilojoules: number): string {
  return `${count.format(kilojoules / KJ_PER_KCAL)}${NBSP}kcal`;
}

/** "−62 %", "+15 %" */
export function formatChange(percent: number): string {
  const sign = percent > 0 ? '+' : percent < 0 ? MINUS : '';
  return `${sign}${formatPercent(Math.abs(percent))}`;
}

/** "62 %" */
export function formatPercent(percent: number): string {
  return `${count.format(percent)}${NBSP}%`;
}

/** "23 novembre 2026", "1er mars 2026" */
export function formatDate(date: Date): string {
  return longDate.format(date).replace(/^1 /, '1er ');
}

/** "1 produit", "5 134 produits"; in French zero is singular. */
export function formatQuantity(n: number, one: string, many: string): string {
  return `${count.format(n)}${NBSP}${n < 2 ? one : many}`;
}

/** "« nutella »" */
export function quote(text: string): string {
  return `«${NBSP}${text}${NBSP}»`;
}
