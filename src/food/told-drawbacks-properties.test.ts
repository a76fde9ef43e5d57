import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, LOWEST } from '../../test/support/any-swaps.ts';
import { buildCode, buildGraded } from '../../test/support/build-product.ts';
import { CRISPS, SHELVES } from '../../test/support/swap-foods.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import { type Graded, type RankedSubstitute, rankSubstitutes } from './rank-substitutes.ts';

const NAMES = ['dorées', 'fines', 'douces', 'rares', 'ondulées', 'rondes'];

/** Percent of what it was, as a share: clearly less, or up to three quarters more. */
const less = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100);
const more = fc.integer({ min: 100, max: 175 }).map((percent) => percent / 100);

/** A food, and others like it that hold far less of what is bad and yet more of one thing: gains that pay for a loss. */
const trade = fc
  .record({
    sugars: fc.integer({ min: 5, max: 50 }),
    saltTenths: fc.integer({ min: 5, max: 30 }),
    fibre: fc.integer({ min: 4, max: 12 }),
    changes: fc.array(fc.tuple(less, more, fc.nat(2)), { minLength: 2, maxLength: NAMES.length }),
  })
  .map(({ sugars, saltTenths, fibre, changes }) => {
    const build = (place: number, name: string, points: number, [sugar, salt, fibres]: readonly number[]) =>
      buildGraded(points > LOWEST.e ? 'e' : 'b', points, {
        code: buildCode(place),
        name: `Chips ${name}`,
        categories: CRISPS,
        nutrients: {
          ...NO_NUTRIENTS,
          sugarsGPer100g: sugars * (sugar ?? 1),
          saltGPer100g: (saltTenths / 10) * (salt ?? 1),
          fibreGPer100g: fibre * (fibres ?? 1),
        },
      });
    return {
      from: build(0, 'salées', 30, []),
      among: changes.map(([down, up, worse], place) =>
        build(1 + place, NAMES[place] ?? '', 1, [
          worse === 0 ? up : down,
          worse === 1 ? up : down,
          worse === 2 ? down : 1,
        ]),
      ),
    };
  });

it.each([
  ['sugars', 'sugarsGPer100g', 'less', 2],
  ['salt', 'saltGPer100g', 'less', 0.3],
  ['fibre', 'fibreGPer100g', 'more', 2],
] as const)('whatever clearly gets worse is told, and nothing else: %s', (nutrient, key, good, clear) => {
  let told = 0;
  const isTold = ({ product, reasons }: RankedSubstitute, from: Graded) => {
    const drawback = reasons.drawbacks.find((change) => change.nutrient === nutrient);
    const [before, after] = [from.nutrients[key], product.nutrients[key]];
    const worse = before === null || after === null ? 0 : good === 'less' ? after - before : before - after;
    if (worse <= 0) expect(drawback).toBeUndefined();
    // A fifth more, and more than a recipe varies by: nobody would call it none.
    if (worse >= clear && worse > Math.max(before ?? 0, after ?? 0) / 5) {
      told += 1;
      expect(drawback).toMatchObject({ before, after });
    }
  };
  holds((ranked, from) => {
    for (const each of ranked) isTold(each, from);
  });
  // Of random foods hardly any is both accepted and worse in something: trades make sure that many are.
  fc.assert(
    fc.property(trade, ({ from, among }) => {
      for (const each of rankSubstitutes(from, among, SHELVES, 100)) isTold(each, from);
    }),
    { numRuns: 400 },
  );
  expect(told).toBeGreaterThan(20);
});
