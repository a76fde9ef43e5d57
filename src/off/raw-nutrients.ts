import type { Nutrients } from '../food/nutrients.ts';
import { isDocument, type RawDocument, readNumber } from './raw-values.ts';

/** Exact, by definition of the thermochemical calorie (Regulation (EU) 1169/2011, annex XIV uses both units). */
const KJ_PER_KCAL = 4.184;
/** Salt = sodium × 2.5 (Regulation (EU) 1169/2011, annex I, point 11). */
const SALT_PER_SODIUM = 2.5;
/** More is no quantity of anything per 100 g, and far more is refused by PostgreSQL's `real`. */
const LARGEST_VALUE = 1_000_000;

/** Nutrients per 100 g from the `nutriments` of a document; what is missing or unreadable stays `null`. */
export function readNutrients(value: unknown): Nutrients {
  const raw: RawDocument = isDocument(value) ? value : {};
  const per100g = (name: string) => readQuantity(raw[`${name}_100g`]);
  const sodium = per100g('sodium');
  return {
    energyKjPer100g: readEnergyKj(per100g),
    fatGPer100g: per100g('fat'),
    saturatedFatGPer100g: per100g('saturated-fat'),
    carbohydratesGPer100g: per100g('carbohydrates'),
    sugarsGPer100g: per100g('sugars'),
    fibreGPer100g: per100g('fiber'),
    proteinsGPer100g: per100g('proteins'),
    saltGPer100g: per100g('salt') ?? (sodium === null ? null : tidy(sodium * SALT_PER_SODIUM)),
    fruitVegetablesLegumesPercent: readFruitPercent(per100g),
  };
}

function readQuantity(value: unknown): number | null {
  const number = readNumber(value);
  return number === null || Math.abs(number) > LARGEST_VALUE ? null : tidy(number);
}

/** To the millionth: binary fractions make 0.28 × 2.5 a little more than 0.7, which would cost a point. */
function tidy(quantity: number): number {
  return Math.round(quantity * 1e6) / 1e6;
}

/** `energy_100g` is always kJ at Open Food Facts, whatever unit was typed. */
function readEnergyKj(per100g: (name: string) => number | null): number | null {
  const kcal = per100g('energy-kcal');
  return per100g('energy-kj') ?? per100g('energy') ?? (kcal === null ? null : tidy(kcal * KJ_PER_KCAL));
}

function readFruitPercent(per100g: (name: string) => number | null): number | null {
  const percent =
    per100g('fruits-vegetables-legumes') ?? per100g('fruits-vegetables-legumes-estimate-from-ingredients');
  return percent !== null && percent >= 0 && percent <= 100 ? percent : null;
}
