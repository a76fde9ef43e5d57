import type { UngradedReason } from '../food/product.ts';

/** Why a product bears no Nutri-Score, in words that a shopper understands. */
export const UNGRADED_WORDS: Readonly<Record<UngradedReason, string>> = {
  'no-category': 'Personne n’a encore dit de quel genre d’aliment il s’agit, et le calcul en dépend.',
  'not-applicable':
    'Le Nutri-Score ne s’applique pas à ce genre de produit (épices, café, alcool, aliments pour bébé…).',
  'needs-preparation':
    'Ce produit se prépare avant d’être mangé\u00a0: ses valeurs avant préparation ne diraient rien de juste.',
  'missing-nutrients': 'Il manque des valeurs nutritionnelles, et nous ne devinons jamais une valeur absente.',
  'absurd-nutrients':
    'Les valeurs nutritionnelles publiées se contredisent\u00a0: nous préférons ne pas noter que noter faux.',
};
