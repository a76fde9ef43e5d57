/** What the charts show: the last 24 hours, hour by hour, or the last 30 days, day by day. */
export type Period = 'day' | 'month';

/** A stretch of the period: an hour, or a day as the operator's calendar has it. */
export interface Slot {
  readonly start: Date;
  readonly key: string;
}

const HOUR_MS = 3_600_000;
const HOURS_SHOWN = 24;
const DAYS_SHOWN = 30;

const days = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/Paris' });

/** The key of the slot that an hour belongs to. */
export function slotKey(hour: Date, period: Period): string {
  return period === 'day' ? hour.toISOString() : days.format(hour);
}

/** All slots of the period that ends now, the oldest first; the last one is still under way. */
export function listSlots(now: Date, period: Period): Slot[] {
  const thisHour = Math.floor(now.getTime() / HOUR_MS);
  const most = period === 'day' ? HOURS_SHOWN : DAYS_SHOWN;
  const slots = new Map<string, Slot>();
  // From the newest hour to the oldest: what stays is the first hour of each slot. A day may have 25 of them.
  for (let hour = thisHour; slots.size <= most; hour -= 1) {
    const start = new Date(hour * HOUR_MS);
    const key = slotKey(start, period);
    slots.set(key, { start, key });
  }
  return [...slots.values()].slice(0, most).reverse();
}
