import { judgeOrganic } from './organic.ts';

/** What many look for on a packet, the best known first. Tags as Open Food Facts names them. */
const SOUGHT = [
  'fr:label-rouge',
  'en:label-rouge',
  'en:pdo',
  'en:pgi',
  'en:fair-trade',
  'en:no-palm-oil',
  'en:vegan',
  'en:vegetarian',
  'en:no-gluten',
  'en:no-lactose',
  'en:no-added-sugar',
  'en:no-added-salt',
  'en:no-additives',
  'en:no-preservatives',
  'en:made-in-france',
  'en:french-meat',
  'en:french-milk',
  'en:sustainable-seafood-msc',
  'en:free-range-eggs',
  'en:rainforest-alliance',
  'fr:bleu-blanc-coeur',
] as const;

const ORGANIC = 'en:organic';

/** Those of a food's labels that a shopper knows, the best known first; organic once, however many bodies say so. */
export function listKnownLabels(labels: readonly string[]): string[] {
  const organic = judgeOrganic({ labels }) === 'suits' ? [ORGANIC] : [];
  return [...organic, ...SOUGHT.filter((label) => labels.includes(label))];
}
