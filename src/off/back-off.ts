export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * How long to wait after the nth failure in a row: twice as long each time, up to a bound, and between half and the
 * whole of that by chance, so that processes that failed together do not come back together.
 */
export function backOffMs(attempt: number, { firstMs, longestMs }: BackOff, random: () => number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (Math.min(attempt, 40) - 1));
  return Math.round(whole * (0.5 + random() / 2));
}
