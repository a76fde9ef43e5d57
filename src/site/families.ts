import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { searchAddress } from '../web/addresses.ts';
import type { HomeFamily } from './home-families.tsx';

const FAMILIES = new URL('../../data/families.json', import.meta.url);

const familySchema = z.object({
  id: z.string(),
  /** In French, and in English. */
  name: z.string(),
  name_en: z.string(),
  /** Where several families claim a product, the lowest rank has it. */
  rank: z.number().int(),
  /** The first one is the shelf that its tile opens. */
  categories: z.array(z.string()).min(1),
});

export type Family = z.infer<typeof familySchema>;

/** The everyday families of food, in the order of the shop. */
export function readFamilies(): Family[] {
  return z.array(familySchema).parse(JSON.parse(readFileSync(FAMILIES, 'utf8')));
}

export function toHomeFamily({ id, name, name_en, categories }: Family): HomeFamily {
  return { id, name: { fr: name, en: name_en }, address: searchAddress({ category: categories[0] ?? null }) };
}
