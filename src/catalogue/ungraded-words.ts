import type { UngradedReason } from '../food/product.ts';
import type { InEachLanguage } from '../web/language.ts';

/** Why a product bears no Nutri-Score, in words that a shopper understands. */
export const UNGRADED_WORDS: InEachLanguage<Readonly<Record<UngradedReason, string>>> = {
  fr: {
    'no-category': 'Personne n’a encore dit de quel genre d’aliment il s’agit, et le calcul en dépend.',
    'not-applicable':
      'Le Nutri-Score ne s’applique pas à ce genre de produit (épices, café, alcool, aliments pour bébé…).',
    'needs-preparation':
      'Ce produit se prépare avant d’être mangé\u00a0: ses valeurs avant préparation ne diraient rien de juste.',
    'missing-nutrients': 'Il manque des valeurs nutritionnelles, et nous ne devinons jamais une valeur absente.',
    'absurd-nutrients':
      'Les valeurs nutritionnelles publiées se contredisent\u00a0: nous préférons ne pas noter que noter faux.',
  },
  en: {
    'no-category': 'Nobody has said yet what kind of food it is, and the grade depends on that.',
    'not-applicable': 'The Nutri-Score does not apply to this kind of product (spices, coffee, alcohol, baby food…).',
    'needs-preparation':
      'This product is prepared before it is eaten: its figures before preparation would tell nothing right.',
    'missing-nutrients': 'Some nutrition figures are missing, and we never guess a figure that is not there.',
    'absurd-nutrients': 'The figures published contradict each other: we would rather give no grade than a wrong one.',
  },
};
