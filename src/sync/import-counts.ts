import type { Rejection } from '../off/to-product.ts';
import type { MergeCounts } from './staging-store.ts';

/** What may become of a document that is read. */
export type Outcome =
  | keyof MergeCounts
  | Rejection
  | 'broken-line'
  | 'other-country'
  /** The catalogue had the product; Open Food Facts has withdrawn it since. */
  | 'taken-out';

/** What is told of a document beside its end: it holds figures that no food can have. */
export type Remark = 'absurd-figures';

/** How many documents came to each end, and of how many there is a remark; what did not happen is not named. */
export type ImportCounts = Readonly<Partial<Record<Outcome | Remark, number>>>;

type Stored = 'new' | 'changed' | 'unchanged';
export type LeftOut = Exclude<Outcome, Stored>;

const NOT_LEFT_OUT: ReadonlySet<string> = new Set<Stored | Remark>(['new', 'changed', 'unchanged', 'absurd-figures']);

export function addCounts(counts: ImportCounts, more: ImportCounts): ImportCounts {
  const sum: Partial<Record<Outcome | Remark, number>> = { ...counts };
  for (const [outcome, count] of Object.entries(more) as [Outcome | Remark, number][]) {
    if (count > 0) sum[outcome] = (sum[outcome] ?? 0) + count;
  }
  return sum;
}

/** Documents that the catalogue now holds, be it since before. */
export function countStored(counts: ImportCounts): number {
  return (counts.new ?? 0) + (counts.changed ?? 0) + (counts.unchanged ?? 0);
}

/** Documents that were left out, by reason, the most frequent first. */
export function listLeftOut(counts: ImportCounts): [LeftOut, number][] {
  return (Object.entries(counts) as [LeftOut, number][])
    .filter(([outcome]) => !NOT_LEFT_OUT.has(outcome))
    .sort((a, b) => b[1] - a[1]);
}
