import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packLines, unpackLines } from './packed-lines.ts';
import type { ProductLine } from './product-line.ts';

const lists = [[], ['en:sodas'], ['en:beverages', 'en:sodas']];

const line: fc.Arbitrary<ProductLine> = fc.record({
  code: fc.string(),
  modifiedAt: fc.integer({ min: 0, max: 4e12 }),
  categories: fc.constantFrom(...lists),
  grade: fc.constantFrom(null, 'a', 'e'),
  popularity: fc.integer({ min: 0, max: 2_000_000_000 }),
  figures: fc.integer({ min: 0, max: 9 }),
  digest: fc.string(),
  shelfRow: fc.string(),
  row: fc.uint8Array({ maxLength: 60 }),
});

it('come out as they were put in, on another thread too', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const unpacked = unpackLines(structuredClone(packLines(lines)));
      expect(unpacked).toEqual(lines);
    }),
  );
});

it('hold each list of categories once', () => {
  const [sodas] = fc.sample(line, 1).map((each) => ({ ...each, categories: lists[1] ?? [] }));
  if (sodas) expect(packLines([sodas, sodas, sodas]).lists).toEqual([['en:sodas']]);
});
