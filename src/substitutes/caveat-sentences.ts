import type { ComparedNutrient, SwapCaveat } from '../food/swap.ts';
import { formatList } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import type { TagNames } from './told-swap.ts';

const NUTRIENTS = inEachLanguage<Readonly<Record<ComparedNutrient, string>>>({
  fr: {
    energy: 'énergie',
    fat: 'matières grasses',
    saturatedFat: 'graisses saturées',
    sugars: 'sucres',
    salt: 'sel',
    fibre: 'fibres',
    proteins: 'protéines',
  },
  en: {
    energy: 'energy',
    fat: 'fat',
    saturatedFat: 'saturated fat',
    sugars: 'sugars',
    salt: 'salt',
    fibre: 'fibre',
    proteins: 'protein',
  },
});

const WORDS = inEachLanguage({
  fr: {
    addsAllergens: (names: string) => `Contient ou peut contenir, et l’original ne l’indique pas\u00a0: ${names}.`,
    holdsAllergens: (names: string) =>
      `Contient ou peut contenir\u00a0: ${names} (l’original ne dit rien de ses allergènes).`,
    allergensUnknown: 'Allergènes non renseignés\u00a0: lisez l’emballage.',
    losesLabels: (names: string) => `Sur l’original et pas ici\u00a0: ${names}.`,
    moreProcessed: (before: number, after: number) =>
      `Plus transformé\u00a0: NOVA\u00a0${after} au lieu de NOVA\u00a0${before}.`,
    processingUnknown: 'Degré de transformation (NOVA) inconnu.',
    figuresUnknown: (names: string) => `Valeurs inconnues\u00a0: ${names}.`,
    oldData: (year: number) => `Fiche modifiée pour la dernière fois en ${year}\u00a0: la recette a pu changer depuis.`,
  },
  en: {
    holdsAllergens: (names) => `Contains or may contain: ${names} (the original tells nothing of its allergens).`,
    addsAllergens: (names) => `Contains or may contain, and the original does not say so: ${names}.`,
    allergensUnknown: 'Allergens not recorded: read the packet.',
    losesLabels: (names) => `On the original and not here: ${names}.`,
    moreProcessed: (before, after) => `More processed: NOVA\u00a0${after} instead of NOVA\u00a0${before}.`,
    processingUnknown: 'Degree of processing (NOVA) unknown.',
    figuresUnknown: (names) => `Figures unknown: ${names}.`,
    oldData: (year) => `Its sheet was last changed in ${year}: the recipe may have changed since.`,
  },
});

export function caveatSentence(caveat: SwapCaveat, names: TagNames, language: Language): string {
  const words = WORDS[language];
  const list = (tags: readonly string[]) =>
    formatList(
      tags.map((tag) => names.get(tag)?.[language] ?? tag),
      language,
    );
  switch (caveat.kind) {
    case 'adds-allergens':
      return words.addsAllergens(list(caveat.allergens));
    case 'holds-allergens':
      return words.holdsAllergens(list(caveat.allergens));
    case 'allergens-unknown':
      return words.allergensUnknown;
    case 'loses-labels':
      return words.losesLabels(list(caveat.labels));
    case 'more-processed':
      return words.moreProcessed(caveat.before, caveat.after);
    case 'processing-unknown':
      return words.processingUnknown;
    case 'figures-unknown':
      return words.figuresUnknown(
        formatList(
          caveat.nutrients.map((nutrient) => NUTRIENTS[language][nutrient]),
          language,
        ),
      );
    case 'old-data':
      return words.oldData(caveat.year);
  }
}

/** What is known to be worse stands among the drawbacks; what nobody knows can be folded away. */
export function isDrawback({ kind }: SwapCaveat): boolean {
  return kind === 'adds-allergens' || kind === 'loses-labels' || kind === 'more-processed';
}
