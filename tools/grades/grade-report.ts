import { compareGrade, type GradeComparison } from './compare-grade.ts';

const MOST_EXAMPLES = 5;

/** Counts how often the published grades of a dump are ours too, and why where they are not. */
export class GradeReport {
  readonly #counts = new Map<string, number>();
  readonly #examples = new Map<string, string[]>();

  add(document: unknown): void {
    const result = compareGrade(document);
    this.#count(keyOf(result));
    if (result.kind !== 'differs') return;
    this.#count(`differs: ${result.cause}`);
    const examples = this.#examples.get(result.cause) ?? [];
    if (examples.length < MOST_EXAMPLES) this.#examples.set(result.cause, [...examples, result.example]);
  }

  #count(key: string): void {
    this.#counts.set(key, this.#of(key) + 1);
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  lines(): string[] {
    return [
      'Published by the rule of 2023, and graded here:',
      this.#agreement('with the inputs of Open Food Facts', 'inputs'),
      this.#agreement('without them', 'no inputs'),
      ...this.#causes(),
      '',
      'Not compared:',
      ...[...this.#counts]
        .filter(([key]) => key.startsWith('not compared'))
        .map(([key, count]) => `  ${key.slice('not compared: '.length)}: ${count}`),
    ];
  }

  #agreement(words: string, inputs: string): string {
    const same = this.#of(`same, ${inputs}`);
    const all = same + this.#of(`differs, ${inputs}`);
    return `  ${words}: ${same} of ${all} the same${all > 0 ? ` (${((100 * same) / all).toFixed(1)} %)` : ''}`;
  }

  #causes(): string[] {
    const causes = [...this.#examples].sort((a, b) => this.#of(`differs: ${b[0]}`) - this.#of(`differs: ${a[0]}`));
    return causes.flatMap(([cause, examples]) => [
      '',
      `  ${this.#of(`differs: ${cause}`)} × ${cause}`,
      ...examples.map((example) => `    ${example}`),
    ]);
  }
}

function keyOf(result: GradeComparison): string {
  switch (result.kind) {
    case 'same':
    case 'differs':
      return `${result.kind}, ${result.knowsInputs ? 'inputs' : 'no inputs'}`;
    case 'no-product':
      return 'not compared: no product of this site';
    case 'none-published':
      return 'not compared: no grade published';
    case 'ungraded':
      return `not compared: published, not graded here (${result.reason})`;
    case 'older-rule':
      if (result.ours === null) return 'not compared: published by the older rule, not graded here';
      return `not compared: published by the older rule, ${result.ours === result.published ? 'the same letter' : 'another letter'}`;
  }
}
