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
  const bearersOfHash = (hash: number) => {
    let sum = 0;
    for (const { tables, bearers } of shelves) {
      const word = tables.wordHashes.find(hash);
      if (word !== undefined) sum += bearers.count(word, grade);
    }
    return sum;
  };
  return {
    size: shelves.reduce((sum, { bearers }) => sum + (bearers.sizes[grade] ?? 0), 0),
    bearersOf: (word) => bearersOfHash(textHash(word)),
    bearersOfHash,
  };
}
