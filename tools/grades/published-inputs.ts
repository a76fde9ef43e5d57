import type { NutriScoreComponent, NutriScoreGroup } from '../../src/food/nutri-score.ts';
import { isDocument, type RawDocument, readNumber } from '../../src/off/raw-values.ts';

/** What Open Food Facts reckoned with when it graded a product by the rule of 2023. */
export interface PublishedInputs {
  readonly group: NutriScoreGroup;
  /** Points by component, as far as it counted them. */
  readonly points: ReadonlyMap<NutriScoreComponent['name'], number>;
  /** Graded by values that it estimated from the ingredients, or by those of the prepared food. */
  readonly isOfLabel: boolean;
}

/** `undefined` where the document does not say, or speaks of the older rule. */
export function readPublishedInputs(document: RawDocument): PublishedInputs | undefined {
  const score = isDocument(document.nutriscore) ? document.nutriscore['2023'] : undefined;
  const graded = isDocument(score) ? score : {};
  const data = isDocument(graded.data) ? graded.data : document.nutriscore_data;
  if (!isDocument(data) || !isDocument(data.components)) return undefined;
  return {
    group: readGroup(data),
    points: readPoints(data.components),
    isOfLabel: graded.estimated !== 1 && (graded.preparation ?? 'as_sold') === 'as_sold',
  };
}

const GROUP_FLAGS: readonly (readonly [string, NutriScoreGroup])[] = [
  ['is_water', 'water'],
  ['is_beverage', 'beverage'],
  ['is_cheese', 'cheese'],
  ['is_fat_oil_nuts_seeds', 'fats'],
  ['is_red_meat_product', 'red-meat'],
];

function readGroup(data: RawDocument): NutriScoreGroup {
  return GROUP_FLAGS.find(([flag]) => readNumber(data[flag]) === 1)?.[1] ?? 'general';
}

const COMPONENT_NAMES: Readonly<Record<string, NutriScoreComponent['name']>> = {
  energy: 'energy',
  energy_from_saturated_fat: 'energy-from-saturates',
  sugars: 'sugars',
  saturated_fat: 'saturated-fat',
  saturated_fat_ratio: 'saturates-ratio',
  salt: 'salt',
  non_nutritive_sweeteners: 'sweetener',
  proteins: 'proteins',
  fiber: 'fibre',
  fruits_vegetables_legumes: 'fruit',
};

function readPoints(components: RawDocument): PublishedInputs['points'] {
  const points = new Map<NutriScoreComponent['name'], number>();
  for (const component of [components.negative, components.positive].flat()) {
    if (!isDocument(component) || typeof component.id !== 'string') continue;
    const name = COMPONENT_NAMES[component.id];
    const value = readNumber(component.points);
    if (name !== undefined && value !== null) points.set(name, value);
  }
  return points;
}
