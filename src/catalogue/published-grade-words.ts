import type { PublishedGrade, UngradedReason } from '../food/product.ts';

/**
 * What Open Food Facts says of a product that we cannot grade: its word, with its rule and year, and why we only
 * pass it on.
 */
export function publishedGradeWords({ grade, rule, year }: PublishedGrade, reason: UngradedReason): string {
  const published = `Open Food Facts publie la note ${grade.toUpperCase()}`;
  if (rule === 'older') {
    const noted = year === null ? '' : `, relevée en ${year}`;
    return `${published}${noted} et calculée selon l’ancienne règle\u00a0: elle ne se compare pas aux notes d’aujourd’hui.`;
  }
  const noted = year === null ? 'règle de 2023' : `règle de 2023, relevée en ${year}`;
  return `${published} (${noted})\u00a0: nous ne pouvons pas la vérifier, ${FOR_WANT_OF[reason]}.`;
}

const FOR_WANT_OF: Readonly<Record<UngradedReason, string>> = {
  'no-category': 'faute de savoir de quel genre d’aliment il s’agit',
  'not-applicable': 'puisque la règle, telle que nous la lisons, ne vaut pas pour ce genre de produit',
  'needs-preparation': 'faute de valeurs pour le produit une fois préparé',
  'missing-nutrients': 'faute de valeurs nutritionnelles complètes',
  'absurd-nutrients': 'faute de valeurs nutritionnelles cohérentes',
};
