import type { Crowd } from './likeness.ts';
import type { Shelf } from './shelf.ts';
import { GRADES } from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import { textHash } from './text-hash.ts';

/** A crowd whose words are hashes. */
export interface ShelfCrowd extends Crowd {
  bearersOfHash(hash: number): number;
}

/** All foods of these shelves that are graded as well as the original or better: what one chooses from. */
export function crowdOfShelves(original: Graded, shelves: readonly Shelf[]): ShelfCrowd {
  const grade = GRADES.indexOf(original.grade.grade);
  const bearersOfHash = (hash: number) =>
    shelves.reduce((sum, { tables, bearers }) => {
      const word = tables.wordHashes.find(hash);
      return word === undefined ? sum : sum + bearers.count(word, grade);
    }, 0);
  return {
    size: shelves.reduce((sum, { bearers }) => sum + (bearers.sizes[grade] ?? 0), 0),
    bearersOf: (word) => bearersOfHash(textHash(word)),
    bearersOfHash,
  };
}
