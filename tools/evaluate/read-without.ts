import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { barcodeSchema, parseJsonLines } from './json-lines.ts';

export const READ_WITHOUT_FILE = 'test/judgements/without.jsonl';

const readWithoutSchema = z
  .strictObject({
    product: barcodeSchema,
    /** What the reader would rather take in its place; none where there was nothing to take. */
    swap: barcodeSchema.optional(),
    verdict: z.enum(['good', 'acceptable']).optional(),
    why: z.string().min(1),
  })
  .refine(({ swap, verdict }) => (swap === undefined) === (verdict === undefined), 'a swap has a verdict');

export type ReadWithout = z.infer<typeof readWithoutSchema>;

/**
 * Foods of the starter catalogue that had no swap, read once with some 25 foods that are clearly healthier, of whatever
 * kind: what a reader who did not know our rules would take in their place.
 */
export function readReadWithout(): ReadWithout[] {
  return parseJsonLines(readFileSync(READ_WITHOUT_FILE, 'utf8'), readWithoutSchema, READ_WITHOUT_FILE);
}
