import type { NutrientName, Nutrients } from '../food/nutrients.ts';
import type { ComparedNutrient } from '../food/swap.ts';
import { formatEnergy, formatGrams, formatKilocalories, formatPercent } from './format.ts';

export interface NutrientRow {
  readonly name: NutrientName;
  readonly label: string;
  /** "dont sucres": a part of the row above. */
  readonly part?: true;
  /** Which end a shopper looks for; no end for the rest. */
  readonly best?: 'lowest' | 'highest';
}

/** The order of the European nutrition declaration (regulation 1169/2011, annex XV). */
export const NUTRIENT_ROWS: readonly NutrientRow[] = [
  { name: 'energyKjPer100g', label: 'Énergie', best: 'lowest' },
  { name: 'fatGPer100g', label: 'Matières grasses', best: 'lowest' },
  { name: 'saturatedFatGPer100g', label: 'dont acides gras saturés', part: true, best: 'lowest' },
  { name: 'carbohydratesGPer100g', label: 'Glucides' },
  { name: 'sugarsGPer100g', label: 'dont sucres', part: true, best: 'lowest' },
  { name: 'fibreGPer100g', label: 'Fibres', best: 'highest' },
  { name: 'proteinsGPer100g', label: 'Protéines', best: 'highest' },
  { name: 'saltGPer100g', label: 'Sel', best: 'lowest' },
  { name: 'fruitVegetablesLegumesPercent', label: 'Fruits, légumes et légumineuses', best: 'highest' },
];

/** A figure with its unit; `null` stays `null`: an unknown is never a zero. */
export function formatNutrient(nutrients: Nutrients, name: NutrientName): string | null {
  const value = nutrients[name];
  if (value === null) return null;
  if (name === 'energyKjPer100g') return formatEnergy(value);
  if (name === 'fruitVegetablesLegumesPercent') return formatPercent(value);
  return formatGrams(value);
}

/** Ready to follow "62 % ": "de sucres". */
export const OF_NUTRIENT: Readonly<Record<ComparedNutrient, string>> = {
  energy: 'd’énergie',
  fat: 'de matières grasses',
  saturatedFat: 'de graisses saturées',
  sugars: 'de sucres',
  salt: 'de sel',
  fibre: 'de fibres',
  proteins: 'de protéines',
};

export function formatCompared(nutrient: ComparedNutrient, value: number): string {
  return nutrient === 'energy' ? formatKilocalories(value) : formatGrams(value);
}
