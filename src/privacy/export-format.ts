import { z } from 'zod';
import { LONGEST_NAME, MOST_BASKETS } from '../basket/saved-basket.ts';
import { LONGEST_LINE, MOST_LINES } from '../basket/shopping-list.ts';
import { AVOIDED } from '../food/allergens.ts';
import { parseBarcode } from '../food/barcode.ts';

/** The form of an export, told in docs/export-format.md. A change that old readers would misread gets another number. */
export const EXPORT_FORMAT = 'pur-beurre';
export const EXPORT_VERSION = 1;

/** More than anybody keeps; a file with more was not written by us. */
const MOST_SWAPS = 5_000;
const MOST_SHOPS = 12;
const LONGEST_SHOP = 40;

const barcode = z
  .string()
  .max(24)
  .transform((text, context) => {
    const code = parseBarcode(text);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: 'no bar code' });
    return z.NEVER;
  });

/** One line of text without control characters. */
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\P{Cc}*$/u);

const keptSwap = z.object({ replaced: z.object({ code: barcode }), chosen: z.object({ code: barcode }) });

const preferences = z.object({
  diet: z.enum(['vegetarian', 'vegan']).nullable(),
  avoided: z.array(z.enum(AVOIDED)).max(AVOIDED.length),
  withoutPalmOil: z.boolean(),
  organicOnly: z.boolean(),
  shops: z.array(line(LONGEST_SHOP).min(1)).max(MOST_SHOPS),
});

const basketLine = z
  .object({
    packs: z.number().int().min(1).max(99),
    code: barcode.nullable(),
    words: line(LONGEST_LINE),
    keepsOriginal: z.boolean(),
  })
  .refine(({ code, words }) => code !== null || words.trim() !== '');

const basket = z.object({
  name: line(2 * LONGEST_NAME)
    .min(1)
    .refine((name) => [...name].length <= LONGEST_NAME),
  lines: z.array(basketLine).min(1).max(MOST_LINES),
});

/** What of an export can be taken back; the rest (account, devices, mails) is there to be read. */
export const importedFile = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  keptSwaps: z.array(keptSwap).max(MOST_SWAPS).default([]),
  preferences: preferences.nullable().default(null),
  baskets: z
    .array(basket)
    .max(10 * MOST_BASKETS)
    .default([]),
});

export type ImportedFile = z.infer<typeof importedFile>;
