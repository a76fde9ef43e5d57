import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { barcodeSchema, parseJsonLines } from './json-lines.ts';

export const READ_IN_VAIN_FILE = 'test/judgements/without.jsonl';

const readInVainSchema = z.strictObject({
  product: barcodeSchema,
  /** What comes nearest in the starter catalogue, by bar code; none where nothing at all is better. */
  nearest: barcodeSchema.optional(),
  /** Why nobody would take that, or anything else, in a word or two. */
  why: z.string().min(1),
});

export type ReadInVain = z.infer<typeof readInVainSchema>;

/**
 * Foods of the starter catalogue without a swap that were read with the candidates that come nearest: a shopper would take
 * none of them in their place, or none is clearly healthier.
 */
export function readReadInVain(): ReadInVain[] {
  return parseJsonLines(readFileSync(READ_IN_VAIN_FILE, 'utf8'), readInVainSchema, READ_IN_VAIN_FILE);
}
