import type { Verdict } from './verdict.ts';

/** The label "organic" of the taxonomy of Open Food Facts, and what documents bear of it without the ancestor. */
const ORGANIC_LABELS: ReadonlySet<string> = new Set([
  'en:organic',
  'en:ab-agriculture-biologique',
  'en:bio-suisse',
  'en:biodynamic-agriculture',
  'en:canada-organic',
  'en:eu-organic',
  'en:usda-organic',
  'fr:ab-agriculture-biologique',
  'fr:bio-coherence',
  'fr:bio-equitable',
  'fr:biopartenaire',
]);

/** "FR-BIO-01": the code of the body that certified it (Regulation (EU) 2018/848, article 33). */
const CERTIFIER = /^[a-z]{2}:[a-z]{2}-bio-\d{2,3}$/;

/** Nobody says of a food that it is not organic: without a label it is not known to be. */
export function judgeOrganic({ labels }: { readonly labels: readonly string[] }): Verdict {
  if (labels.includes('en:non-organic')) return 'breaks';
  return labels.some((label) => ORGANIC_LABELS.has(label) || CERTIFIER.test(label)) ? 'suits' : 'unknown';
}
