/** Upper bounds of times, in milliseconds; the last is for whatever took longer. */
export const TIME_BOUNDS_MS = [2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 2_147_483_647] as const;

export type Outcome = 'ok' | 'mistake' | 'failure';

export interface TimeCount {
  readonly withinMs: number;
  readonly requests: number;
}

export function outcomeOf(status: number): Outcome {
  if (status >= 500) return 'failure';
  return status >= 400 ? 'mistake' : 'ok';
}

export function boundOf(ms: number): number {
  return TIME_BOUNDS_MS.find((bound) => ms <= bound) ?? TIME_BOUNDS_MS[TIME_BOUNDS_MS.length - 1] ?? 0;
}

/**
 * The time within which this share of the requests was answered, in milliseconds, reckoned evenly within a bound as
 * Prometheus does (`histogram_quantile`); `null` without any request. Times beyond the last bound count as that bound.
 */
export function percentileMs(counts: readonly TimeCount[], share: number): number | null {
  const total = counts.reduce((sum, { requests }) => sum + requests, 0);
  if (total === 0) return null;
  const byBound = new Map<number, number>();
  for (const { withinMs, requests } of counts) byBound.set(withinMs, (byBound.get(withinMs) ?? 0) + requests);
  const wanted = share * total;
  let before = 0;
  let lower = 0;
  for (const bound of TIME_BOUNDS_MS.slice(0, -1)) {
    const here = byBound.get(bound) ?? 0;
    if (here > 0 && before + here >= wanted) return lower + ((bound - lower) * (wanted - before)) / here;
    before += here;
    lower = bound;
  }
  return lower;
}
