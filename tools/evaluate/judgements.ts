import { z } from 'zod';
import { barcodeSchema, formatJsonLines, parseJsonLines, UnreadableJudgements } from './json-lines.ts';

export const SWAPS_FILE = 'test/judgements/swaps.jsonl';

export const verdictSchema = z.enum(['good', 'acceptable', 'wrong']);
export type Verdict = z.infer<typeof verdictSchema>;

export const judgementSchema = z.strictObject({
  product: barcodeSchema,
  swap: barcodeSchema,
  verdict: verdictSchema,
  /** A word or two. */
  why: z.string().min(1),
  /** Both foods in words, for whoever reads the file. */
  names: z.string().min(1),
});

export type Judgement = z.infer<typeof judgementSchema>;

/** Throws `UnreadableJudgements` for a line that is none, a pair judged twice, or lines out of order. */
export function parseJudgements(text: string, file: string): Judgement[] {
  const judgements = parseJsonLines(text, judgementSchema, file);
  for (const [index, judgement] of judgements.entries()) {
    const next = judgements[index + 1];
    if (next === undefined || inOrder(judgement, next) < 0) continue;
    const what = inOrder(judgement, next) === 0 ? 'is judged twice' : 'must stand before the one above';
    throw new UnreadableJudgements(`${file}: the pair ${next.product} -> ${next.swap} (${next.names}) ${what}`);
  }
  return judgements;
}

/** The file: one pair a line, by product, then by swap. */
export function formatJudgements(judgements: readonly Judgement[]): string {
  return formatJsonLines([...judgements].sort(inOrder));
}

/**
 * What is known with what is added. Throws `UnreadableJudgements` when a pair is added twice, or has
 * a verdict already and `replace` does not say that the later one counts.
 */
export function addJudgements(
  known: readonly Judgement[],
  added: readonly Judgement[],
  { replace }: { readonly replace: boolean },
): Judgement[] {
  const byPair = new Map(known.map((judgement) => [pairOf(judgement), judgement]));
  const judgedBefore = added.filter((judgement) => byPair.has(pairOf(judgement)));
  if (judgedBefore.length > 0 && !replace) {
    throw new UnreadableJudgements(`Judged already (--replace to judge again):\n${listPairs(judgedBefore)}`);
  }
  const twice = added.filter((judgement, index) => added.findIndex((other) => samePair(judgement, other)) !== index);
  if (twice.length > 0) throw new UnreadableJudgements(`Judged twice in this file:\n${listPairs(twice)}`);
  for (const judgement of added) byPair.set(pairOf(judgement), judgement);
  return [...byPair.values()];
}

/** Looks a pair up; `undefined`: nobody has judged it. */
export type FindJudgement = (product: string, swap: string) => Judgement | undefined;

export function findIn(judgements: readonly Judgement[]): FindJudgement {
  const byPair = new Map(judgements.map((judgement) => [pairOf(judgement), judgement]));
  return (product, swap) => byPair.get(pairOf({ product, swap }));
}

type Pair = Pick<Judgement, 'product' | 'swap'>;

const pairOf = ({ product, swap }: Pair) => `${product} ${swap}`;
const samePair = (a: Pair, b: Pair) => pairOf(a) === pairOf(b);

function inOrder(a: Pair, b: Pair): number {
  const [left, right] = [pairOf(a), pairOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function listPairs(judgements: readonly Judgement[]): string {
  return judgements.map(({ product, swap, names }) => `  ${product} -> ${swap}  ${names}`).join('\n');
}
