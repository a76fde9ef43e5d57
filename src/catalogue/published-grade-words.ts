import type { PublishedGrade, UngradedReason } from '../food/product.ts';
import { inEachLanguage, type Language } from '../web/language.ts';

interface Words {
  readonly published: (grade: string) => string;
  readonly older: (published: string, year: number | null) => string;
  readonly unverified: (published: string, year: number | null, why: string) => string;
  /** Why we cannot verify it. */
  readonly why: Readonly<Record<UngradedReason, string>>;
}

const WORDS = inEachLanguage<Words>({
  fr: {
    published: (grade) => `Open Food Facts publie la note ${grade}`,
    older: (published, year) =>
      `${published}${year === null ? '' : `, relevée en ${year}`} et calculée selon l’ancienne règle\u00a0: elle ne se compare pas aux notes d’aujourd’hui.`,
    unverified: (published, year, why) =>
      `${published} (règle de 2023${year === null ? '' : `, relevée en ${year}`})\u00a0: nous ne pouvons pas la vérifier, ${why}.`,
    why: {
      'no-category': 'faute de savoir de quel genre d’aliment il s’agit',
      'not-applicable': 'puisque la règle, telle que nous la lisons, ne vaut pas pour ce genre de produit',
      'needs-preparation': 'faute de valeurs pour le produit une fois préparé',
      'missing-nutrients': 'faute de valeurs nutritionnelles complètes',
      'absurd-nutrients': 'faute de valeurs nutritionnelles cohérentes',
    },
  },
  en: {
    published: (grade) => `Open Food Facts publishes the grade ${grade}`,
    older: (published, year) =>
      `${published}${year === null ? '' : `, noted in ${year}`} and computed by the old rule: it does not compare with the grades of today.`,
    unverified: (published, year, why) =>
      `${published} (rule of 2023${year === null ? '' : `, noted in ${year}`}): we cannot verify it, ${why}.`,
    why: {
      'no-category': 'not knowing what kind of food it is',
      'not-applicable': 'since the rule, as we read it, does not hold for this kind of product',
      'needs-preparation': 'for want of figures of the product once prepared',
      'missing-nutrients': 'for want of complete nutrition figures',
      'absurd-nutrients': 'for want of consistent nutrition figures',
    },
  },
});

/**
 * What Open Food Facts says of a product that we cannot grade: its word, with its rule and year, and why we only
 * pass it on.
 */
export function publishedGradeWords(
  { grade, rule, year }: PublishedGrade,
  reason: UngradedReason,
  language: Language,
): string {
  const words = WORDS[language];
  const published = words.published(grade.toUpperCase());
  return rule === 'older' ? words.older(published, year) : words.unverified(published, year, words.why[reason]);
}
