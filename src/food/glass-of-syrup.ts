import { kindOfFood } from './likeness.ts';
import { computeNutriScore } from './nutri-score.ts';
import type { Nutrients } from './nutrients.ts';
import type { Product } from './product.ts';
import type { Graded } from './swap-food.ts';

/** One part of syrup and seven of water, as the bottles sold in France say. */
const PARTS_OF_A_GLASS = 8;
/** Of sugars, per 100 ml. Less is no syrup: whoever copied the label took the column of the glass. */
const LEAST_IN_SYRUP_G = 25;
/** What everybody pours in place of a sweet glass. */
const DRINK = ['en:beverages', 'en:sweetened-beverages'];

/**
 * The glass that is mixed of a syrup: the same food with figures per 100 ml as it is drunk and the grade that they
 * would have, so that it can be compared with drinks. An estimate, never shown as the grade of the product. `undefined`
 * for what is no syrup, or where too little is known of it.
 */
export function glassOfSyrup<Food extends Product>(syrup: Food): (Food & Graded) | undefined {
  if (syrup.grade.kind === 'graded' || kindOfFood(syrup) !== 'syrup') return undefined;
  const nutrients = dilute(syrup.nutrients);
  const score = computeNutriScore({ nutrients, categories: DRINK, hasSweetener: null });
  if (score.kind === 'none') return undefined;
  const grade = { kind: 'graded', grade: score.grade, score: score.score } as const;
  return { ...syrup, nutrients, grade, servingG: null };
}

function dilute(label: Nutrients): Nutrients {
  if (label.sugarsGPer100g === null || label.sugarsGPer100g < LEAST_IN_SYRUP_G) return label;
  const inGlass = (figure: number | null) =>
    figure === null ? null : Math.round((figure / PARTS_OF_A_GLASS) * 100) / 100;
  return {
    energyKjPer100g: inGlass(label.energyKjPer100g),
    fatGPer100g: inGlass(label.fatGPer100g),
    saturatedFatGPer100g: inGlass(label.saturatedFatGPer100g),
    carbohydratesGPer100g: inGlass(label.carbohydratesGPer100g),
    sugarsGPer100g: inGlass(label.sugarsGPer100g),
    fibreGPer100g: inGlass(label.fibreGPer100g),
    proteinsGPer100g: inGlass(label.proteinsGPer100g),
    saltGPer100g: inGlass(label.saltGPer100g),
    fruitVegetablesLegumesPercent: inGlass(label.fruitVegetablesLegumesPercent),
  };
}
