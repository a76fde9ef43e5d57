import type { NutrientName, Nutrients } from '../food/nutrients.ts';
import type { ComparedNutrient } from '../food/swap.ts';
import { formatEnergy, formatGrams, formatKilocalories, formatPercent } from './format.ts';
import type { InEachLanguage, Language } from './language.ts';

export interface NutrientRow {
  readonly name: NutrientName;
  readonly label: InEachLanguage<string>;
  /** "dont sucres": a part of the row above. */
  readonly part?: true;
  /** Which end a shopper looks for; no end for the rest. */
  readonly best?: 'lowest' | 'highest';
}

/** The order of the European nutrition declaration (regulation 1169/2011, annex XV). */
export const NUTRIENT_ROWS: readonly NutrientRow[] = [
  { name: 'energyKjPer100g', label: { fr: 'Énergie', en: 'Energy' }, best: 'lowest' },
  { name: 'fatGPer100g', label: { fr: 'Matières grasses', en: 'Fat' }, best: 'lowest' },
  {
    name: 'saturatedFatGPer100g',
    label: { fr: 'dont acides gras saturés', en: 'of which saturates' },
    part: true,
    best: 'lowest',
  },
  { name: 'carbohydratesGPer100g', label: { fr: 'Glucides', en: 'Carbohydrate' } },
  { name: 'sugarsGPer100g', label: { fr: 'dont sucres', en: 'of which sugars' }, part: true, best: 'lowest' },
  { name: 'fibreGPer100g', label: { fr: 'Fibres', en: 'Fibre' }, best: 'highest' },
  { name: 'proteinsGPer100g', label: { fr: 'Protéines', en: 'Protein' }, best: 'highest' },
  { name: 'saltGPer100g', label: { fr: 'Sel', en: 'Salt' }, best: 'lowest' },
  {
    name: 'fruitVegetablesLegumesPercent',
    label: { fr: 'Fruits, légumes et légumineuses', en: 'Fruit, vegetables and pulses' },
    best: 'highest',
  },
];

/** A figure with its unit; `null` stays `null`: an unknown is never a zero. */
export function formatNutrient(nutrients: Nutrients, name: NutrientName, language: Language): string | null {
  const value = nutrients[name];
  if (value === null) return null;
  if (name === 'energyKjPer100g') return formatEnergy(value, language);
  if (name === 'fruitVegetablesLegumesPercent') return formatPercent(value, language);
  return formatGrams(value, language);
}

/** Ready to follow "62 % ", and "62% less " in English. */
export const OF_NUTRIENT: InEachLanguage<Readonly<Record<ComparedNutrient, string>>> = {
  fr: {
    energy: 'd’énergie',
    fat: 'de matières grasses',
    saturatedFat: 'de graisses saturées',
    sugars: 'de sucres',
    salt: 'de sel',
    fibre: 'de fibres',
    proteins: 'de protéines',
  },
  en: {
    energy: 'energy',
    fat: 'fat',
    saturatedFat: 'saturated fat',
    sugars: 'sugar',
    salt: 'salt',
    fibre: 'fibre',
    proteins: 'protein',
  },
};

export function formatCompared(nutrient: ComparedNutrient, value: number, language: Language): string {
  return nutrient === 'energy' ? formatKilocalories(value, language) : formatGrams(value, language);
}
