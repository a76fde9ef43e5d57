import { formatTenths } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import type { Period } from './period.ts';

const NBSP = '\u00a0';
/** Every so many slots one has its time written below it. */
const LABELLED = { day: 4, month: 6 } as const;

const ZONE = { timeZone: 'Europe/Paris' } as const;
const HOURS = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', ...ZONE });
const DAYS = inEachLanguage({
  fr: new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', ...ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...ZONE }),
});

/** "14 h", "14:00", as the clocks of the operator say; "27 nov.". */
export function nameSlot(start: Date, period: Period, language: Language): string {
  if (period === 'month') return formatDay(start, language);
  const hour = HOURS.format(start);
  return language === 'fr' ? `${hour}${NBSP}h` : `${hour}:00`;
}

/** The same where it is to stand below a bar, else nothing. */
export function labelSlot(start: Date, place: number, period: Period, language: Language): string {
  const every = LABELLED[period];
  return place % every === Math.floor(every / 2) ? nameSlot(start, period, language) : '';
}

/** "27 nov.", "27 Nov" */
export function formatDay(date: Date, language: Language): string {
  return DAYS[language].format(date);
}

/** "45 ms", "1,2 s"; "–" where nothing was measured. */
export function formatMs(ms: number | null, language: Language): string {
  if (ms === null) return '–';
  return ms < 1_000 ? `${formatTenths(ms, language)}${NBSP}ms` : `${formatTenths(ms / 1_000, language)}${NBSP}s`;
}
