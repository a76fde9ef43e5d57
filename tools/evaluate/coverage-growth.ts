import type { Kind } from '../../src/food/kinds.ts';
import { kinshipOf } from '../../src/food/kinship.ts';
import { kindOfFood } from '../../src/food/likeness.ts';
import { isEligible, rankSubstitutes } from '../../src/food/rank-substitutes.ts';
import { textHash } from '../../src/food/text-hash.ts';
import type { Catalogue } from './catalogue.ts';
import { type GradedProduct, isGraded } from './graded-product.ts';

/** How many foods get a swap out of so many that are graded. */
export interface Step {
  readonly graded: number;
  /** 0 to 1. */
  readonly coverage: number;
}

/** How coverage grows with the catalogue. */
export interface Growth {
  /** Every so-manieth food was asked, the same ones in every step. */
  readonly asked: number;
  readonly steps: readonly Step[];
}

const SHARES = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1] as const;
/** One food in so many is asked, so that it takes seconds. */
const ASKED = 4;
const HASHES = 2 ** 32;

/** Coverage when swaps are looked for in a part of the catalogue, chosen by bar code; then in twice as much, and so on. */
export async function measureGrowth(catalogue: Catalogue, products: readonly GradedProduct[]): Promise<Growth> {
  const shelves = await catalogue.swapShelves.shelves();
  const asked = products.filter(({ code }) => textHash(`asked ${code}`) < HASHES / ASKED);
  const graded = [...catalogue.sheets.values()].map(({ product }) => product).filter(isGraded);
  const steps = SHARES.map((share) => {
    const part = graded.filter(({ code }) => textHash(code) < share * HASHES);
    const candidatesOf = byKind(part);
    const covered = asked.filter((original) => {
      const eligible = candidatesOf(kindOfFood(original)).filter((product) => isEligible(original, product));
      return rankSubstitutes(original, eligible, shelves, 1).length > 0;
    });
    return { graded: part.length, coverage: asked.length === 0 ? 0 : covered.length / asked.length };
  });
  return { asked: asked.length, steps };
}

/** The foods that may stand in for one of a kind, by that kind. */
function byKind(foods: readonly GradedProduct[]): (kind: Kind | undefined) => readonly GradedProduct[] {
  const ofKind = new Map<Kind | undefined, GradedProduct[]>();
  for (const food of foods) {
    const kind = kindOfFood(food);
    ofKind.set(kind, [...(ofKind.get(kind) ?? []), food]);
  }
  const found = new Map<Kind | undefined, readonly GradedProduct[]>();
  return (kind) => {
    const candidates = found.get(kind) ?? [...ofKind].flatMap(([other, some]) => (kinshipOf(kind, other) ? some : []));
    found.set(kind, candidates);
    return candidates;
  };
}

export interface Trend {
  /** What is left without a swap when there are twice as many graded foods, as a share of what was, 0 to 1. */
  readonly leftByDoubling: number;
  /** How many graded foods it takes to reach the wanted coverage, if it goes on like that. */
  readonly gradedNeeded: number;
}

/**
 * The line of least squares through the logarithms of what is left without a swap and of how many foods are graded.
 * `null` where fewer than two steps leave something, or where more foods do not help.
 */
export function trendOf(steps: readonly Step[], wanted: number): Trend | null {
  const points = steps
    .filter(({ graded, coverage }) => graded > 0 && coverage < 1)
    .map(({ graded, coverage }) => ({ x: Math.log2(graded), y: Math.log2(1 - coverage) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  if (!(slope < 0)) return null;
  return { leftByDoubling: 2 ** slope, gradedNeeded: 2 ** (x + (Math.log2(1 - wanted) - y) / slope) };
}
