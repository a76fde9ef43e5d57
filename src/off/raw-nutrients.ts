import type { Nutrients } from '../food/nutrients.ts';
import { type FruitHints, readFruitPercent } from './fruit-share.ts';
import { isDocument, type RawDocument, readNumber } from './raw-values.ts';

/** Exact, by definition of the thermochemical calorie (Regulation (EU) 1169/2011, annex XIV uses both units). */
export const KJ_PER_KCAL = 4.184;
/** Salt = sodium × 2.5 (Regulation (EU) 1169/2011, annex I, point 11). */
const SALT_PER_SODIUM = 2.5;
/** More is no quantity of anything per 100 g, and far more is refused by PostgreSQL's `real`. */
const LARGEST_VALUE = 1_000_000;

/** Nutrients per 100 g from the `nutriments` of a document; what is missing or unreadable stays `null`. */
export function readNutrients(value: unknown, food: FruitHints = { categories: [], mayHoldNuts: false }): Nutrients {
  const raw: RawDocument = isDocument(value) ? value : {};
  const read = (field: string) => readQuantity(raw[field]);
  return {
    energyKjPer100g: readEnergyKj(read),
    fatGPer100g: read('fat_100g'),
    saturatedFatGPer100g: read('saturated-fat_100g'),
    carbohydratesGPer100g: read('carbohydrates_100g'),
    sugarsGPer100g: read('sugars_100g'),
    fibreGPer100g: read('fiber_100g'),
    proteinsGPer100g: read('proteins_100g'),
    saltGPer100g: read('salt_100g') ?? times(read('sodium_100g'), SALT_PER_SODIUM),
    fruitVegetablesLegumesPercent: readFruitPercent(read, food),
  };
}

function readQuantity(value: unknown): number | null {
  const number = value === undefined ? null : readNumber(value);
  return number === null || Math.abs(number) > LARGEST_VALUE ? null : tidy(number);
}

/** To the millionth: binary fractions make 0.28 × 2.5 a little more than 0.7, which would cost a point. */
function tidy(quantity: number): number {
  return Math.round(quantity * 1e6) / 1e6;
}

function times(quantity: number | null, factor: number): number | null {
  return quantity === null ? null : tidy(quantity * factor);
}

/** `energy_100g` is always kJ at Open Food Facts, whatever unit was typed. */
function readEnergyKj(read: (field: string) => number | null): number | null {
  return read('energy-kj_100g') ?? read('energy_100g') ?? times(read('energy-kcal_100g'), KJ_PER_KCAL);
}
