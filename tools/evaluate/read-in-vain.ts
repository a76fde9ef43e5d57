import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { barcodeSchema, parseJsonLines } from './json-lines.ts';

export const READ_IN_VAIN_FILE = 'test/judgements/without.jsonl';

const readInVainSchema = z.strictObject({
  product: barcodeSchema,
  /** What comes nearest in the starter catalogue, by bar code; none where nothing at all is better. */
  nearest: barcodeSchema.optional(),
  /** The rule that bars it, in words: written by a program, and no verdict. */
  why: z.string().min(1),
});

export type ReadInVain = z.infer<typeof readInVainSchema>;

/**
 * Foods of the starter catalogue without a swap that were read once, quickly, with the candidates that our rules put nearest and
 * what bars them: the reader would take none. An estimate, not judgements.
 */
export function readReadInVain(): ReadInVain[] {
  return parseJsonLines(readFileSync(READ_IN_VAIN_FILE, 'utf8'), readInVainSchema, READ_IN_VAIN_FILE);
}
