import type { Avoided } from '../food/allergens.ts';
import type { Diet } from '../food/diet.ts';
import type { Objection, Preferences } from '../food/preferences.ts';
import { formatChoice, formatCount, formatList } from '../web/format.ts';
import { type InEachLanguage, inEachLanguage, type Language } from '../web/language.ts';

export const DIET_NAMES: Readonly<Record<Diet, InEachLanguage<string>>> = {
  vegetarian: { fr: 'Végétarien', en: 'Vegetarian' },
  vegan: { fr: 'Végétalien', en: 'Vegan' },
};

interface AvoidedName {
  /** As a label that one ticks. */
  readonly name: InEachLanguage<string>;
  /** After "contient". */
  readonly some: string;
}

export const AVOIDED_NAMES: Readonly<Record<Avoided, AvoidedName>> = {
  gluten: { name: { fr: 'Gluten', en: 'Gluten' }, some: 'du gluten' },
  lactose: { name: { fr: 'Lactose', en: 'Lactose' }, some: 'du lactose' },
  milk: { name: { fr: 'Lait', en: 'Milk' }, some: 'du lait' },
  eggs: { name: { fr: 'Œufs', en: 'Eggs' }, some: 'des œufs' },
  nuts: { name: { fr: 'Fruits à coque', en: 'Nuts' }, some: 'des fruits à coque' },
  peanuts: { name: { fr: 'Arachides', en: 'Peanuts' }, some: 'des arachides' },
  soybeans: { name: { fr: 'Soja', en: 'Soy' }, some: 'du soja' },
  fish: { name: { fr: 'Poisson', en: 'Fish' }, some: 'du poisson' },
  crustaceans: { name: { fr: 'Crustacés', en: 'Crustaceans' }, some: 'des crustacés' },
  molluscs: { name: { fr: 'Mollusques', en: 'Molluscs' }, some: 'des mollusques' },
  'sesame-seeds': { name: { fr: 'Sésame', en: 'Sesame' }, some: 'du sésame' },
  mustard: { name: { fr: 'Moutarde', en: 'Mustard' }, some: 'de la moutarde' },
  celery: { name: { fr: 'Céleri', en: 'Celery' }, some: 'du céleri' },
  lupin: { name: { fr: 'Lupin', en: 'Lupin' }, some: 'du lupin' },
  'sulphur-dioxide-and-sulphites': { name: { fr: 'Sulfites', en: 'Sulphites' }, some: 'des sulfites' },
};

const WORDS = inEachLanguage({
  fr: {
    without: (names: readonly string[]) => `sans ${names.join(' ni ')}`,
    palmOil: 'huile de palme',
    organic: 'bio',
    seenAt: (shops: string) => `vu chez ${shops}`,
  },
  en: {
    without: (names) => `without ${names.join(' or ')}`,
    palmOil: 'palm oil',
    organic: 'organic',
    seenAt: (shops) => `seen at ${shops}`,
  },
});

/** "végétalien, sans gluten ni lait, bio, vu chez Lidl ou Monoprix" */
export function describePreferences(
  { diet, avoided, withoutPalmOil, organicOnly, shops }: Preferences,
  language: Language,
): string {
  const words = WORDS[language];
  const without = avoided.map((wish) => AVOIDED_NAMES[wish].name[language].toLowerCase());
  if (withoutPalmOil) without.push(words.palmOil);
  return [
    ...(diet ? [DIET_NAMES[diet][language].toLowerCase()] : []),
    ...(without.length > 0 ? [words.without(without)] : []),
    ...(organicOnly ? [words.organic] : []),
    ...(shops.length > 0 ? [words.seenAt(formatChoice(shops, language))] : []),
  ].join(', ');
}

/** Why swaps were left out, each by what speaks most against it: "2 contiennent du lait et 1 n’est pas connu comme bio". */
export function describeLeftOut(objections: readonly Objection[], language: Language): string {
  const counts = new Map<string, { words: ObjectionWords; count: number }>();
  for (const objection of objections) {
    const words = OBJECTIONS[language](objection);
    counts.set(words.one, { words, count: (counts.get(words.one)?.count ?? 0) + 1 });
  }
  const reasons = [...counts.values()].sort((a, b) => b.count - a.count);
  return formatList(
    reasons.map(({ words, count }) => `${formatCount(count, language)}\u00a0${count === 1 ? words.one : words.many}`),
    language,
  );
}

interface ObjectionWords {
  readonly one: string;
  readonly many: string;
}

const OBJECTIONS: InEachLanguage<(objection: Objection) => ObjectionWords> = {
  fr: objectionInFrench,
  en: objectionInEnglish,
};

const DIET_ADJECTIVES: Readonly<Record<Diet, string>> = { vegetarian: 'végétarien', vegan: 'végétalien' };

function objectionInFrench({ wish, verdict }: Objection): ObjectionWords {
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

function objectionInEnglish({ wish, verdict }: Objection): ObjectionWords {
  const breaks = verdict === 'breaks';
  switch (wish) {
    case 'vegetarian':
    case 'vegan':
      return breaks
        ? { one: `is not ${wish}`, many: `are not ${wish}` }
        : { one: `is not known to be ${wish}`, many: `are not known to be ${wish}` };
    case 'palm-oil':
      return breaks
        ? { one: 'contains palm oil', many: 'contain palm oil' }
        : { one: 'may contain palm oil', many: 'may contain palm oil' };
    case 'organic':
      return { one: 'is not known to be organic', many: 'are not known to be organic' };
    case 'shops':
      return breaks
        ? { one: 'was not seen in your shops', many: 'were not seen in your shops' }
        : { one: 'is sold nobody knows where', many: 'are sold nobody knows where' };
    default: {
      const name = AVOIDED_NAMES[wish].name.en.toLowerCase();
      return breaks
        ? { one: `contains or may contain ${name}`, many: `contain or may contain ${name}` }
        : { one: 'has allergens that are not well known', many: 'have allergens that are not well known' };
    }
  }
}
