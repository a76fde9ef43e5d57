import fc from 'fast-check';
import { expect, it } from 'vitest';
import { postingRows } from './posting-rows.ts';
import { BatchBuilder } from './product-batch.ts';
import type { ProductLine } from './product-line.ts';

const TAGS = ['en:sodas', 'en:colas', 'en:beverages', 'fr:à-boire'];
/** Not in the order of the tags. */
const IDS = new Map(TAGS.map((tag, at) => [tag, [70, 8, 1_000_000, 9][at] ?? 0]));

const lists = [[], ['en:beverages', 'en:sodas', 'en:colas'], ['en:sodas', 'en:sodas'], TAGS];
const food = fc.record({
  categories: fc.constantFrom(...lists),
  grade: fc.constantFrom(null, 'a', 'e'),
  popularity: fc.integer({ min: 0, max: 2_000_000_000 }),
  isOwner: fc.boolean(),
});

function line(
  place: number,
  { categories, grade, popularity }: Pick<ProductLine, 'categories' | 'grade' | 'popularity'>,
) {
  const code = String(place).padStart(4, '0');
  return { code, modifiedAt: 0, categories, grade, popularity, figures: 0, content: '', shelfRow: '' };
}

function toText(blocks: Iterable<Uint8Array>): string {
  return Buffer.concat([...blocks]).toString('latin1');
}

it('enters each owner once in each of its categories, by the number of the category', () => {
  fc.assert(
    fc.property(fc.array(food, { maxLength: 30 }), (foods) => {
      const builder = new BatchBuilder(foods.length);
      for (const [place, each] of foods.entries()) builder.add(line(place, each));
      const owners = foods.flatMap(({ isOwner }, place) => (isOwner ? [{ place, id: 500 + place }] : []));
      const rows = toText(postingRows(builder.take(), owners, IDS));
      const expected = [...IDS]
        .sort(([, a], [, b]) => a - b)
        .flatMap(([tag, id]) => owners.map((owner) => ({ ...owner, tag, id, product: owner.id })))
        .filter(({ tag, place }) => foods[place]?.categories.includes(tag))
        .map(({ id, product, place }) => [id, product, foods[place]?.grade ?? '\\N', foods[place]?.popularity]);
      expect(rows).toBe(expected.map((row) => `${row.join('\t')}\n`).join(''));
    }),
  );
});

it('refuses a category that nobody entered', () => {
  const builder = new BatchBuilder(1);
  builder.add(line(0, { categories: ['en:teas'], grade: 'b', popularity: 1 }));
  expect(() => toText(postingRows(builder.take(), [{ place: 0, id: 1 }], IDS))).toThrow('en:teas');
});

it('gives many rows block by block, each row whole', () => {
  const builder = new BatchBuilder(5_000);
  const foods = Array.from({ length: 5_000 }, (_, place) => ({ place, id: 1_000_000 + place }));
  for (const { place } of foods) builder.add(line(place, { categories: ['en:teas'], grade: 'b', popularity: place }));
  const blocks = [...postingRows(builder.take(), foods, new Map([['en:teas', 7]]))];
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks) expect(toText([block])).toMatch(/^7\t.*\n$/s);
  expect(toText(blocks)).toBe(foods.map(({ place, id }) => `7\t${id}\tb\t${place}\n`).join(''));
});
