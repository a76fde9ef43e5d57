import { KJ_PER_KCAL } from './raw-nutrients.ts';
import { isDocument, type RawDocument, readNumber } from './raw-values.ts';

/**
 * The nutrients of schema 1003 (`nutrition.aggregated_set.nutrients.<id>.{value,unit}`) as older
 * documents name them (`fat_100g`), or `undefined` where no set tells of the food as sold, per 100 g or
 * 100 ml. Open Food Facts puts what is prepared (a soup with its water) before what is sold: then the
 * set that was typed from the packet is taken.
 */
export function readNutritionSet(nutrition: unknown): RawDocument | undefined {
  if (!isDocument(nutrition)) return undefined;
  const typed = Array.isArray(nutrition.input_sets) ? nutrition.input_sets.filter(isDeclared) : [];
  const set = [nutrition.aggregated_set, ...typed].find(isAsSoldPer100);
  return set && renameNutrients(set.nutrients);
}

type NutritionSet = RawDocument & { readonly nutrients: RawDocument };

function isAsSoldPer100(set: unknown): set is NutritionSet {
  return (
    isDocument(set) &&
    (set.per === '100g' || set.per === '100ml') &&
    set.preparation === 'as_sold' &&
    isDocument(set.nutrients) &&
    Object.keys(set.nutrients).length > 0
  );
}

function isDeclared(set: unknown): boolean {
  return isDocument(set) && set.source !== 'estimate';
}

/** A value that was worked out from the ingredients is no label: it counts for the share of fruit only. */
function renameNutrients(nutrients: RawDocument): RawDocument {
  const renamed: Record<string, number> = {};
  for (const [id, nutrient] of Object.entries(nutrients)) {
    if (!isDocument(nutrient)) continue;
    const estimated = nutrient.source === 'estimate';
    if (estimated && !id.startsWith('fruits-vegetables-')) continue;
    const value = toUsualUnit(id, readNumber(nutrient.value), nutrient.unit);
    if (value !== null) renamed[`${id}${estimated ? '-estimate-from-ingredients' : ''}_100g`] = value;
  }
  return renamed;
}

/** In g, kcal, kJ or %, as the name of the nutrient implies; `null` for any other unit. */
function toUsualUnit(id: string, value: number | null, unit: unknown): number | null {
  if (value === null || typeof unit !== 'string') return null;
  const written = unit.trim().toLowerCase();
  if (id === 'energy-kcal') return scale(value, written, { kcal: 1, kj: 1 / KJ_PER_KCAL });
  if (id.startsWith('energy')) return scale(value, written, { kj: 1, kcal: KJ_PER_KCAL });
  if (id.startsWith('fruits-vegetables-')) return scale(value, written, { '%': 1 });
  return scale(value, written, { g: 1, mg: 1e-3, µg: 1e-6, mcg: 1e-6 });
}

function scale(value: number, unit: string, factors: Readonly<Record<string, number>>): number | null {
  const factor = Object.hasOwn(factors, unit) ? factors[unit] : undefined;
  return factor === undefined ? null : value * factor;
}
