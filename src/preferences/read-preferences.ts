import { AVOIDED, type Avoided } from '../food/allergens.ts';
import type { Diet } from '../food/diet.ts';
import { type Preferences, shopKey } from '../food/preferences.ts';
import { type RawParameters, readField } from '../web/read-parameters.ts';

/** More shops than anybody goes to, so that a cookie has room for all of them. */
const MOST_SHOPS = 12;
const LONGEST_SHOP = 40;

/** How the form calls each diet and each thing that one avoids. */
export const DIET_VALUES: Readonly<Record<Diet, string>> = { vegetarian: 'vegetarien', vegan: 'vegetalien' };

export const AVOIDED_VALUES: Readonly<Record<Avoided, string>> = {
  gluten: 'gluten',
  crustaceans: 'crustaces',
  eggs: 'oeufs',
  fish: 'poisson',
  peanuts: 'arachides',
  soybeans: 'soja',
  milk: 'lait',
  nuts: 'fruits-a-coque',
  celery: 'celeri',
  mustard: 'moutarde',
  'sesame-seeds': 'sesame',
  'sulphur-dioxide-and-sulphites': 'sulfites',
  lupin: 'lupin',
  molluscs: 'mollusques',
  lactose: 'lactose',
};

const YES = 'oui';

/** Reads the fields of the form, typed by a visitor or kept in a cookie; what is none is left out. */
export function readPreferences(raw: RawParameters): Preferences {
  const avoided = new Set(readFields(raw.sans));
  const diet = readField(raw.regime);
  return {
    diet: diet === DIET_VALUES.vegan ? 'vegan' : diet === DIET_VALUES.vegetarian ? 'vegetarian' : null,
    avoided: AVOIDED.filter((name) => avoided.has(AVOIDED_VALUES[name])),
    withoutPalmOil: readField(raw.palme) === YES,
    organicOnly: readField(raw.bio) === YES,
    shops: readShops(raw.magasin),
  };
}

/** The other way round: the form as a browser would send it, had these preferences been ticked. */
export function writePreferences({ diet, avoided, withoutPalmOil, organicOnly, shops }: Preferences): string {
  const fields = new URLSearchParams();
  if (diet) fields.append('regime', DIET_VALUES[diet]);
  for (const name of avoided) fields.append('sans', AVOIDED_VALUES[name]);
  if (withoutPalmOil) fields.append('palme', YES);
  if (organicOnly) fields.append('bio', YES);
  for (const name of shops) fields.append('magasin', name);
  return fields.toString();
}

function readFields(raw: unknown): string[] {
  return (Array.isArray(raw) ? raw : [raw]).map(readField);
}

/** Each shop once, however it is written. */
function readShops(raw: unknown): string[] {
  const shops = new Map<string, string>();
  for (const name of readFields(raw)) {
    const key = shopKey(name);
    if (key !== '' && name.length <= LONGEST_SHOP && !shops.has(key)) shops.set(key, name);
    if (shops.size >= MOST_SHOPS) break;
  }
  return [...shops.values()];
}
