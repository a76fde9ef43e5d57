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
