import type { NutrientName, Nutrients } from './nutrients.ts';

/** What a label must tell before a score is said; fibre is optional for the law, so for us. */
const REQUIRED: readonly NutrientName[] = [
  'energyKjPer100g',
  'fatGPer100g',
  'saturatedFatGPer100g',
  'sugarsGPer100g',
  'proteinsGPer100g',
  'saltGPer100g',
];

/** Every limit below is ours: wide enough for honest rounding, narrow enough to stop a wrong unit. */
const ABSURD = {
  /** Pure fat holds 3,700 kJ. */
  energyKjAbove: 3800,
  massGAbove: 100,
  /** Of a drink: the richest protein shakes hold 12 g in 100 ml; more is a powder, or a wrong figure. */
  drinkProteinsGAbove: 14,
  /** Fat, carbohydrates, proteins and salt; without fibre, which labels of the United States count twice. */
  sumGAbove: 105,
  /** How much a part may pass its whole (sugars of carbohydrates, saturates of fat). */
  partAboveWholeG: 1,
  /** Energy below this share of what the nutrients bring at least: most often kcal read as kJ. */
  energyShareBelow: 0.5,
  /** A drink of 0.4 g of sugars may honestly say 0 kJ. */
  energySlackKj: 50,
} as const;

/** Regulation (EU) 1169/2011, annex XIV. */
const KJ_PER_G = { fat: 37, sugarsOrProteins: 17, fibre: 8 } as const;

/** Zero may be deduced where the whole is zero: no carbohydrates, no sugars; no fat, no saturates. */
export function completeNutrients(nutrients: Nutrients): Nutrients {
  const { carbohydratesGPer100g, fatGPer100g, sugarsGPer100g, saturatedFatGPer100g } = nutrients;
  return {
    ...nutrients,
    sugarsGPer100g: sugarsGPer100g ?? (carbohydratesGPer100g === 0 ? 0 : null),
    saturatedFatGPer100g: saturatedFatGPer100g ?? (fatGPer100g === 0 ? 0 : null),
  };
}

export function listMissing(nutrients: Nutrients): readonly NutrientName[] {
  return REQUIRED.filter((name) => nutrients[name] === null);
}

/** True when no real food can hold these values: the label was misread, so nothing is concluded. */
export function areAbsurd(nutrients: Nutrients): boolean {
  if (holdsImpossible(nutrients)) return true;
  const { energyKjPer100g: energy, fatGPer100g: fat, carbohydratesGPer100g: carbohydrates } = nutrients;
  const sum = (fat ?? 0) + (carbohydrates ?? 0) + (nutrients.proteinsGPer100g ?? 0) + (nutrients.saltGPer100g ?? 0);
  if (sum > ABSURD.sumGAbove) return true;
  if (exceedsWhole(nutrients.sugarsGPer100g, carbohydrates)) return true;
  if (exceedsWhole(nutrients.saturatedFatGPer100g, fat)) return true;
  return energy !== null && energy + ABSURD.energySlackKj < leastEnergyKj(nutrients) * ABSURD.energyShareBelow;
}

/** Whether a figure alone is more than any food can hold, or less than nothing. */
export function holdsImpossible(nutrients: Nutrients): boolean {
  for (const name in nutrients) if (isImpossible(nutrients, name as NutrientName)) return true;
  return false;
}

/** The same nutrients with `null` for figures that are impossible by themselves: nobody should read of 4,000 g of sugars. */
export function withoutImpossible(nutrients: Nutrients): Nutrients {
  if (!holdsImpossible(nutrients)) return nutrients;
  const possible: Record<NutrientName, number | null> = { ...nutrients };
  for (const name in possible) if (isImpossible(nutrients, name as NutrientName)) possible[name as NutrientName] = null;
  return possible;
}

function isImpossible(nutrients: Nutrients, name: NutrientName): boolean {
  const figure = nutrients[name];
  return figure !== null && !isWithin(figure, name === 'energyKjPer100g' ? ABSURD.energyKjAbove : ABSURD.massGAbove);
}

/** The same for what is filed as a drink. */
export function areAbsurdForDrink({ proteinsGPer100g }: Nutrients): boolean {
  return (proteinsGPer100g ?? 0) > ABSURD.drinkProteinsGAbove;
}

/** What the declared masses bring at least, carbohydrates other than sugars being taken for fibre. */
function leastEnergyKj(masses: Nutrients): number {
  const sugars = masses.sugarsGPer100g ?? 0;
  const otherCarbohydrates = Math.max(0, (masses.carbohydratesGPer100g ?? 0) - sugars);
  return (
    KJ_PER_G.fat * (masses.fatGPer100g ?? 0) +
    KJ_PER_G.sugarsOrProteins * (sugars + (masses.proteinsGPer100g ?? 0)) +
    KJ_PER_G.fibre * otherCarbohydrates
  );
}

/** NaN and infinities are never within. */
function isWithin(value: number, highest: number): boolean {
  return value >= 0 && value <= highest;
}

function exceedsWhole(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole + ABSURD.partAboveWholeG;
}
