/**
 * What a food holds per 100 g (per 100 ml for drinks). `null` means that nobody told us: it is
 * never to be read as zero, or an empty label would make the healthiest food of the shop.
 */
export interface Nutrients {
  readonly energyKjPer100g: number | null;
  readonly fatGPer100g: number | null;
  readonly saturatedFatGPer100g: number | null;
  readonly carbohydratesGPer100g: number | null;
  readonly sugarsGPer100g: number | null;
  readonly fibreGPer100g: number | null;
  readonly proteinsGPer100g: number | null;
  readonly saltGPer100g: number | null;
  /** Share of fruit, vegetables and legumes in the food, 0 to 100 %. */
  readonly fruitVegetablesLegumesPercent: number | null;
}

export type NutrientName = keyof Nutrients;

export const NO_NUTRIENTS: Nutrients = {
  energyKjPer100g: null,
  fatGPer100g: null,
  saturatedFatGPer100g: null,
  carbohydratesGPer100g: null,
  sugarsGPer100g: null,
  fibreGPer100g: null,
  proteinsGPer100g: null,
  saltGPer100g: null,
  fruitVegetablesLegumesPercent: null,
};
