import { listKnownLabels } from './known-labels.ts';
import type { Nutrients } from './nutrients.ts';
import { shopKey } from './preferences.ts';
import type { Product } from './product.ts';
import type { ComparedNutrient, SwapCaveat, SwapNotes } from './swap.ts';

/** As much of a product as is told beside the figures of a swap. */
export type ExplainedFood = Pick<
  Product,
  'nutrients' | 'novaGroup' | 'labels' | 'allergens' | 'traces' | 'stores' | 'servingG' | 'modifiedAt'
>;

/** Recipes change; of a sheet that nobody touched for longer, that must be said. */
const OLD_AFTER_YEARS = 4;
const YEAR_MS = 365.25 * 24 * 3_600_000;

/** What a shopper wants to know of a swap beside its figures. `today`: against which sheets are old. */
export function explainSwap(original: ExplainedFood, substitute: ExplainedFood, today: Date): SwapNotes {
  const [ownLabels, labels] = [listKnownLabels(original.labels), listKnownLabels(substitute.labels)];
  return {
    portionG: portionOf(original) ?? portionOf(substitute),
    sharedLabels: labels.filter((label) => ownLabels.includes(label)),
    shops: ownShopsFirst(original.stores, substitute.stores),
    caveats: [
      ...allergenCaveats(original, substitute),
      ...some(
        ownLabels.filter((label) => !labels.includes(label)),
        (lost) => ({ kind: 'loses-labels', labels: lost }),
      ),
      ...processingCaveats(original, substitute),
      ...some(listUnknownFigures(original.nutrients, substitute.nutrients), (nutrients) => ({
        kind: 'figures-unknown',
        nutrients,
      })),
      ...ageCaveats(substitute, today),
    ],
  };
}

/** A portion of 100 g says what the figures per 100 g say. */
function portionOf({ servingG }: ExplainedFood): number | null {
  return servingG === 100 ? null : servingG;
}

function ownShopsFirst(own: readonly string[], shops: readonly string[]): string[] {
  const known = new Set(own.map(shopKey));
  const isOwn = (shop: string) => known.has(shopKey(shop));
  return [...shops.filter(isOwn), ...shops.filter((shop) => !isOwn(shop))];
}

/** Traces count as the thing itself: whoever must avoid it reads them so. */
function allergenCaveats(original: ExplainedFood, substitute: ExplainedFood): SwapCaveat[] {
  const own = new Set([...(original.allergens ?? []), ...original.traces]);
  const held = [...new Set([...(substitute.allergens ?? []), ...substitute.traces])];
  return [
    ...some(
      held.filter((allergen) => !own.has(allergen)),
      (allergens) => ({ kind: original.allergens === null ? 'holds-allergens' : 'adds-allergens', allergens }),
    ),
    ...(substitute.allergens === null ? [{ kind: 'allergens-unknown' } as const] : []),
  ];
}

function processingCaveats({ novaGroup: before }: ExplainedFood, { novaGroup: after }: ExplainedFood): SwapCaveat[] {
  if (after === null) return [{ kind: 'processing-unknown' }];
  return before !== null && after > before ? [{ kind: 'more-processed', before, after }] : [];
}

const COMPARED: readonly [ComparedNutrient, keyof Nutrients][] = [
  ['sugars', 'sugarsGPer100g'],
  ['saturatedFat', 'saturatedFatGPer100g'],
  ['salt', 'saltGPer100g'],
  ['fat', 'fatGPer100g'],
  ['energy', 'energyKjPer100g'],
  ['fibre', 'fibreGPer100g'],
  ['proteins', 'proteinsGPer100g'],
];

function listUnknownFigures(original: Nutrients, substitute: Nutrients): ComparedNutrient[] {
  return COMPARED.filter(([, key]) => original[key] !== null && substitute[key] === null).map(([nutrient]) => nutrient);
}

function ageCaveats({ modifiedAt }: ExplainedFood, today: Date): SwapCaveat[] {
  const isOld = today.getTime() - modifiedAt.getTime() > OLD_AFTER_YEARS * YEAR_MS;
  return isOld ? [{ kind: 'old-data', year: modifiedAt.getUTCFullYear() }] : [];
}

function some<Item>(items: readonly Item[], toCaveat: (items: readonly Item[]) => SwapCaveat): SwapCaveat[] {
  return items.length > 0 ? [toCaveat(items)] : [];
}
