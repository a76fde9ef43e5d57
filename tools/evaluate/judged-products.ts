import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { barcodeSchema, parseJsonLines } from './json-lines.ts';

export const PRODUCTS_FILE = 'test/judgements/products.jsonl';

const judgedProductSchema = z.strictObject({
  code: barcodeSchema,
  name: z.string().min(1),
  brand: z.string().nullable(),
  /** By the rule of 2023. */
  grade: z.enum(['b', 'c', 'd', 'e']),
  /** Everyday family, by its id. */
  family: z.string().min(1),
  /** Why it was chosen, where it is a hard case. */
  why: z.string().min(1).optional(),
});

export type JudgedProduct = z.infer<typeof judgedProductSchema>;

/** The fixed set of products that the quality of swaps is measured on. */
export function readJudgedProducts(): JudgedProduct[] {
  return parseJsonLines(readFileSync(PRODUCTS_FILE, 'utf8'), judgedProductSchema, PRODUCTS_FILE);
}

const DRAWN_FILE = 'test/judgements/drawn.jsonl';

export const PARTS = ['tuned', 'held-out'] as const;
export type Part = (typeof PARTS)[number];

const drawnProductSchema = judgedProductSchema.omit({ why: true, family: true }).extend({
  family: z.string().min(1).optional(),
  /** `tuned`: its wrong swaps were read and their causes mended; `held-out`: nothing was changed after reading it. */
  part: z.enum(PARTS),
  /** The draw that it came of, by its day and a letter; those of before have none. */
  lot: z.string().min(1).optional(),
  /** `dump`: not in the starter catalogue, and measured only where a dump is given. */
  from: z.literal('dump').optional(),
});

export type DrawnProduct = z.infer<typeof drawnProductSchema>;

/**
 * More products, drawn by lot: how the ranking does where nobody chose what it is asked. Those of the starter
 * catalogue were judged with swaps of that catalogue, those of a dump with swaps of both.
 */
export function readDrawnProducts({ withDump }: { readonly withDump: boolean }): DrawnProduct[] {
  return parseJsonLines(readFileSync(DRAWN_FILE, 'utf8'), drawnProductSchema, DRAWN_FILE).filter(
    ({ from }) => (from === 'dump') === withDump,
  );
}
