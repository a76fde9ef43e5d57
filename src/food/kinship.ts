import { equivalentsOf } from './equivalent-kinds.ts';
import type { Kind } from './kinds.ts';
import type { SwapReasons } from './swap.ts';

/** How the kinds of two foods stand to one another. */
export type Kinship =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'neighbour';
      readonly far: boolean;
      /** In the list of neighbours: the nearest first. */
      readonly place: number;
      readonly reason: NonNullable<SwapReasons['neighbour']>;
    }
  /** One of the two is filed too widely to have a kind. */
  | { readonly kind: 'unsorted' };

/** `undefined` for kinds of which neither takes the place of the other. */
export function kinshipOf(own: Kind | undefined, other: Kind | undefined): Kinship | undefined {
  if (own === undefined || other === undefined) return { kind: 'unsorted' };
  if (own === other) return { kind: 'same' };
  const place = equivalentsOf(own).findIndex(({ kind }) => kind === other);
  const equivalent = equivalentsOf(own)[place];
  return equivalent && { kind: 'neighbour', far: equivalent.far, place, reason: equivalent.reason };
}
