/** Two lots of times in milliseconds, held against each other without supposing how they are spread. */
export interface Comparison {
  readonly medianA: number;
  readonly medianB: number;
  /** By how much B is slower than A (Hodges and Lehmann: the median of all differences), and its interval of 95 %. */
  readonly shift: number;
  readonly from: number;
  readonly to: number;
  /** How probable a difference of ranks as large as this is where there is none (Mann and Whitney, two-sided). */
  readonly p: number;
}

export function compareTimes(a: readonly number[], b: readonly number[]): Comparison {
  const differences = b.flatMap((slow) => a.map((fast) => slow - fast)).sort((x, y) => x - y);
  const pairs = differences.length;
  const spread = Math.sqrt((pairs * (a.length + b.length + 1)) / 12);
  const wins = differences.filter((difference) => difference > 0).length;
  const ties = differences.filter((difference) => difference === 0).length;
  const z = (wins + ties / 2 - pairs / 2) / spread;
  const edge = Math.max(0, Math.floor(pairs / 2 - 1.96 * spread));
  return {
    medianA: medianOf(a),
    medianB: medianOf(b),
    shift: differences[Math.floor(pairs / 2)] ?? Number.NaN,
    from: differences[edge] ?? Number.NaN,
    to: differences[pairs - 1 - edge] ?? Number.NaN,
    p: 2 * (1 - normalBelow(Math.abs(z))),
  };
}

export function medianOf(times: readonly number[]): number {
  return [...times].sort((x, y) => x - y)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Abramowitz and Stegun, 26.2.17: exact to 7.5e-8. */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429].reduceRight(
    (sum, factor) => t * (factor + sum),
    0,
  );
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
