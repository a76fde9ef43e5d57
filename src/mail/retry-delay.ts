const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A mail server may be down over a weekend. */
const GIVE_UP_MS = 72 * HOUR_MS;

/**
 * How long to wait after the nth attempt in vain: from a minute, twice as long each time, to an hour, and a little more
 * by chance; `null`: it was tried for three days, and is given up.
 */
export function retryDelayMs(attempts: number, ageMs: number, random: () => number): number | null {
  if (ageMs >= GIVE_UP_MS) return null;
  const whole = Math.min(HOUR_MS, MINUTE_MS * 2 ** (Math.min(attempts, 20) - 1));
  return Math.round(whole * (1 + random() / 5));
}
