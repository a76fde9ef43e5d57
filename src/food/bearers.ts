import { type ShelfColumns, wordsAt } from './shelf-columns.ts';
import { GRADES } from './shelf-entry.ts';

type Columns = Pick<ShelfColumns, 'grades' | 'wordStarts' | 'words'>;

/** The foods of a shelf by the words that they bear. */
export class Bearers {
  /** How many foods of each grade or a better one there are. */
  readonly sizes: readonly number[];
  /** And how many of these bear each word. */
  readonly #counts: readonly Uint32Array[];
  /** Where those of each word begin in `#foods`. */
  readonly #starts: Uint32Array;
  /** Their places; of each word those of the best grades first. */
  readonly #foods: Uint32Array;

  constructor(columns: Columns, wordCount: number) {
    [this.sizes, this.#counts] = count(columns, wordCount);
    const all = this.#counts.at(-1) as Uint32Array;
    this.#starts = new Uint32Array(wordCount + 1);
    for (let word = 0; word < wordCount; word++)
      this.#starts[word + 1] = (this.#starts[word] as number) + (all[word] as number);
    this.#foods = new Uint32Array(this.#starts[wordCount] as number);
    // Where the next bearer of each word and grade goes.
    const next = GRADES.map((_, grade) => {
      const better = this.#counts[grade - 1];
      return better ? better.map((many, word) => many + (this.#starts[word] as number)) : this.#starts.slice();
    });
    for (const [place, grade] of columns.grades.entries()) {
      const ofGrade = next[grade] as Uint32Array;
      for (const word of wordsAt(columns, place)) {
        const free = ofGrade[word] as number;
        this.#foods[free] = place;
        ofGrade[word] = free + 1;
      }
    }
  }

  get byteLength(): number {
    return this.#counts.reduce(
      (sum, { byteLength }) => sum + byteLength,
      2 * this.#starts.byteLength + this.#foods.byteLength,
    );
  }

  /** How many foods of this grade or a better one bear a word. */
  count(word: number, grade: number): number {
    return this.#counts[grade]?.[word] ?? 0;
  }

  /** The places of these foods. */
  list(word: number, grade: number): Uint32Array {
    const start = this.#starts[word] as number;
    return this.#foods.subarray(start, start + this.count(word, grade));
  }
}

function count(columns: Columns, wordCount: number): [sizes: number[], counts: Uint32Array[]] {
  const sizes = GRADES.map(() => 0);
  const counts = GRADES.map(() => new Uint32Array(wordCount));
  for (const [place, grade] of columns.grades.entries()) {
    const ofGrade = counts[grade] as Uint32Array;
    sizes[grade] = (sizes[grade] as number) + 1;
    for (const word of wordsAt(columns, place)) ofGrade[word] = (ofGrade[word] as number) + 1;
  }
  for (let grade = 1; grade < GRADES.length; grade++) {
    sizes[grade] = (sizes[grade] as number) + (sizes[grade - 1] as number);
    const [these, better] = [counts[grade] as Uint32Array, counts[grade - 1] as Uint32Array];
    for (let word = 0; word < wordCount; word++) these[word] = (these[word] as number) + (better[word] as number);
  }
  return [sizes, counts];
}
