import { type LikenessTo, rarityAmong, shareOf } from './likeness.ts';
import type { Shelf } from './shelf.ts';
import type { ShelfCrowd } from './shelf-crowd.ts';
import { textHash } from './text-hash.ts';

/** Sums of weights are kept in single precision where they only tell what cannot be exceeded. */
const ROUNDING = 1e-5;

/** How far the foods of a shelf share the words of one food. Good until somebody else looks through the shelf. */
export class NameOverlap {
  readonly #shelf: Shelf;
  readonly #crowd: ShelfCrowd;
  #ownWeight = 0;
  /** Of each word of the shelf, as far as it has been asked for; less than nothing for those that are not the food's own. */
  readonly #weights: Float64Array;
  /** What the own words weigh together that each food bears. */
  readonly #shared: Float32Array;

  /** `grade`: foods of a worse one are told to share nothing. */
  constructor(words: Iterable<string>, grade: number, shelf: Shelf, crowd: ShelfCrowd, likeness: LikenessTo) {
    this.#shelf = shelf;
    this.#crowd = crowd;
    this.#weights = shelf.wordWeights.fill(Number.NaN);
    this.#shared = shelf.sharedWeights.fill(0);
    for (const word of words) {
      const weight = likeness.weightOfWord(word);
      this.#ownWeight += weight;
      const place = shelf.tables.wordHashes.find(textHash(word));
      if (place === undefined) continue;
      this.#weights[place] = weight;
      for (const food of shelf.bearers.list(place, grade)) {
        this.#shared[food] = (this.#shared[food] as number) + weight;
      }
    }
  }

  /** What the own words weigh together that the food of this place bears. */
  weightAt(place: number): number {
    return this.#shared[place] as number;
  }

  /** The greatest of these weights from here to there. */
  heaviest(start: number, end: number): number {
    let heaviest = 0;
    for (let place = start; place < end; place++) {
      const weight = this.#shared[place] as number;
      if (weight > heaviest) heaviest = weight;
    }
    return heaviest;
  }

  /** No food with this weight or less shares more. */
  atMost(weight: number): number {
    return weight === 0 ? 0 : shareOf(weight, this.#ownWeight - weight, 0) + ROUNDING;
  }

  /** What the food of this place shares, 0 to 1. */
  of(place: number): number {
    if (this.#shared[place] === 0) return 0;
    const { wordStarts, words } = this.#shelf.columns;
    const end = wordStarts[place + 1] as number;
    let shared = 0;
    let excess = 0;
    for (let at = wordStarts[place] as number; at < end; at++) {
      const weight = this.#weightOf(words[at] as number);
      if (weight > 0) shared += weight;
      else excess -= weight;
    }
    return shareOf(shared, this.#ownWeight - shared, excess);
  }

  #weightOf(word: number): number {
    const known = this.#weights[word] as number;
    if (!Number.isNaN(known)) return known;
    const hash = this.#shelf.tables.wordHashes.values[word] as number;
    const weight = -rarityAmong(this.#crowd.size, this.#crowd.bearersOfHash(hash));
    this.#weights[word] = weight;
    return weight;
  }
}
