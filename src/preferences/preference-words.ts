import type { Avoided } from '../food/allergens.ts';
import type { Diet } from '../food/diet.ts';
import type { Objection, Preferences } from '../food/preferences.ts';
import { formatCount } from '../web/format.ts';

export const DIET_NAMES: Readonly<Record<Diet, string>> = { vegetarian: 'Végétarien', vegan: 'Végétalien' };

/** As a label that one ticks, and after "du", "de la", "des". */
export const AVOIDED_NAMES: Readonly<Record<Avoided, { readonly name: string; readonly some: string }>> = {
  gluten: { name: 'Gluten', some: 'du gluten' },
  lactose: { name: 'Lactose', some: 'du lactose' },
  milk: { name: 'Lait', some: 'du lait' },
  eggs: { name: 'Œufs', some: 'des œufs' },
  nuts: { name: 'Fruits à coque', some: 'des fruits à coque' },
  peanuts: { name: 'Arachides', some: 'des arachides' },
  soybeans: { name: 'Soja', some: 'du soja' },
  fish: { name: 'Poisson', some: 'du poisson' },
  crustaceans: { name: 'Crustacés', some: 'des crustacés' },
  molluscs: { name: 'Mollusques', some: 'des mollusques' },
  'sesame-seeds': { name: 'Sésame', some: 'du sésame' },
  mustard: { name: 'Moutarde', some: 'de la moutarde' },
  celery: { name: 'Céleri', some: 'du céleri' },
  lupin: { name: 'Lupin', some: 'du lupin' },
  'sulphur-dioxide-and-sulphites': { name: 'Sulfites', some: 'des sulfites' },
};

const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const choice = new Intl.ListFormat('fr', { type: 'disjunction' });

/** "végétalien, sans gluten ni lait, bio, vu chez Lidl ou Monoprix" */
export function describePreferences({ diet, avoided, withoutPalmOil, organicOnly, shops }: Preferences): string {
  const without = avoided.map((wish) => AVOIDED_NAMES[wish].name.toLowerCase());
  if (withoutPalmOil) without.push('huile de palme');
  return [
    ...(diet ? [DIET_NAMES[diet].toLowerCase()] : []),
    ...(without.length > 0 ? [`sans ${without.join(' ni ')}`] : []),
    ...(organicOnly ? ['bio'] : []),
    ...(shops.length > 0 ? [`vu chez ${choice.format(shops)}`] : []),
  ].join(', ');
}

/** Why swaps were left out, each by what speaks most against it: "2 contiennent du lait et 1 n’est pas connu comme bio". */
export function describeLeftOut(objections: readonly Objection[]): string {
  const counts = new Map<string, { words: Words; count: number }>();
  for (const objection of objections) {
    const words = wordsOf(objection);
    counts.set(words.one, { words, count: (counts.get(words.one)?.count ?? 0) + 1 });
  }
  const reasons = [...counts.values()].sort((a, b) => b.count - a.count);
  return list.format(
    reasons.map(({ words, count }) => `${formatCount(count, 'fr')}\u00a0${count === 1 ? words.one : words.many}`),
  );
}

interface Words {
  readonly one: string;
  readonly many: string;
}

const DIET_ADJECTIVES: Readonly<Record<Diet, string>> = { vegetarian: 'végétarien', vegan: 'végétalien' };

function wordsOf({ wish, verdict }: Objection): Words {
  switch (wish) {
    case 'vegetarian':
    case 'vegan': {
      const adjective = DIET_ADJECTIVES[wish];
      return verdict === 'breaks'
        ? { one: `n’est pas ${adjective}`, many: `ne sont pas ${adjective}s` }
        : { one: `n’est pas connu comme ${adjective}`, many: `ne sont pas connus comme ${adjective}s` };
    }
    case 'palm-oil':
      return verdict === 'breaks'
        ? { one: 'contient de l’huile de palme', many: 'contiennent de l’huile de palme' }
        : { one: 'contient peut-être de l’huile de palme', many: 'contiennent peut-être de l’huile de palme' };
    case 'organic':
      return { one: 'n’est pas connu comme bio', many: 'ne sont pas connus comme bio' };
    case 'shops':
      return verdict === 'breaks'
        ? { one: 'n’a pas été vu dans vos magasins', many: 'n’ont pas été vus dans vos magasins' }
        : { one: 'est vendu on ne sait où', many: 'sont vendus on ne sait où' };
    default:
      return verdict === 'breaks'
        ? {
            one: `contient ou peut contenir ${AVOIDED_NAMES[wish].some}`,
            many: `contiennent ou peuvent contenir ${AVOIDED_NAMES[wish].some}`,
          }
        : { one: 'a des allergènes mal connus', many: 'ont des allergènes mal connus' };
  }
}
