import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BatchBuilder, digestAt, type ProductBatch, tagsAt } from './product-batch.ts';
import type { ProductLine } from './product-line.ts';
import { rowAt } from './row-bytes.ts';

const lists = [[], ['en:sodas'], ['en:beverages', 'en:sodas']];

const line: fc.Arbitrary<ProductLine> = fc.record({
  code: fc.stringMatching(/^\d{1,2}$/),
  modifiedAt: fc.constantFrom(0, 1, 2, 4e12),
  categories: fc.constantFrom(...lists),
  grade: fc.constantFrom(null, 'a', 'e'),
  popularity: fc.integer({ min: 0, max: 2_000_000_000 }),
  figures: fc.integer({ min: 0, max: 9 }),
  content: fc.string({ unit: 'grapheme', maxLength: 60 }),
  shelfRow: fc.string({ unit: 'grapheme', maxLength: 8 }),
});

/** Room for fewer than come. */
const builder = new BatchBuilder(1);

function build(lines: readonly ProductLine[]): ProductBatch {
  for (const each of lines) builder.add(each);
  expect(builder.size).toBe(lines.length);
  return builder.take();
}

/** What a batch says of each of its products. */
function describe(batch: ProductBatch) {
  return batch.codes.map((code, place) => ({
    code,
    modifiedAt: batch.modifiedAt[place],
    categories: [...tagsAt(batch, place)].map((tag) => batch.tags[tag]),
    grade: batch.grades[place],
    popularity: batch.popularity[place],
    figures: batch.figures[place],
    digest: digestAt(batch, place),
    shelfRow: Buffer.from(rowAt(batch.shelfRows, place)).toString(),
    row: Buffer.from(rowAt(batch.rows, place)).toString(),
  }));
}

/** The same, one product after the other. */
function listNewest(lines: readonly ProductLine[]) {
  const newest = new Map<string, ProductLine>();
  for (const each of lines) {
    if ((newest.get(each.code)?.modifiedAt ?? 0) <= each.modifiedAt) newest.set(each.code, each);
  }
  return [...newest.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ content, ...rest }) => {
      const digest = createHash('sha256').update(content).digest('hex').slice(0, 32);
      return { ...rest, digest, row: `${content}\t${digest}\n` };
    });
}

it('holds each product once, by its newest document, in the order of the codes, on another thread too', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const newest = listNewest(lines);
      const batch = structuredClone(build(lines));
      expect(describe(batch)).toEqual(newest);
      expect(batch.duplicates).toBe(lines.length - newest.length);
      expect(Buffer.from(batch.rows.bytes).toString()).toBe(newest.map(({ row }) => row).join(''));
    }),
  );
});

it('holds each category and each list of categories once', () => {
  const [sodas] = fc.sample(line, 1).map((each) => ({ ...each, categories: lists[1] ?? [] }));
  if (!sodas) return;
  const { tags, listEnds } = build([
    sodas,
    { ...sodas, code: 'x' },
    { ...sodas, code: 'y', categories: lists[2] ?? [] },
  ]);
  expect([tags, [...listEnds]]).toEqual([
    ['en:sodas', 'en:beverages'],
    [1, 3],
  ]);
});
