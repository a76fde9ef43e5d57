import type { Kind } from '../kinds.ts';

/** A neighbouring kind in which the healthy swap for a food is found. */
export interface Equivalent {
  readonly kind: Kind;
  /** Why one takes the place of the other, as a sentence for the shopper. */
  readonly reason: { readonly fr: string; readonly en: string };
  /** Another habit more than another food: after all that the food's own kind has to give. */
  readonly far: boolean;
}

export const to = (kind: Kind, fr: string, en: string): Equivalent => ({ kind, reason: { fr, en }, far: false });
export const far = (kind: Kind, fr: string, en: string): Equivalent => ({ kind, reason: { fr, en }, far: true });

/** Of some kinds, where else their healthy swap is found; the nearest neighbour first. */
export type Neighbours = Readonly<Partial<Record<Kind, readonly Equivalent[]>>>;
