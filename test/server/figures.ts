/** What a run has measured, as the table of docs/operations.md. */
export class Figures {
  readonly #rows: [string, string][] = [];

  note(what: string, figure: string | number): void {
    this.#rows.push([what, typeof figure === 'number' ? `${figure.toFixed(figure < 10 ? 1 : 0)} s` : figure]);
    console.log(`    ${what}: ${this.#rows.at(-1)?.[1]}`);
  }

  /** Runs the work and notes how long it took. */
  async time<T>(what: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.note(what, (performance.now() - start) / 1_000);
    return result;
  }

  print(): void {
    const rows = this.#rows.map(([what, figure]) => `| ${what} | ${figure} |`);
    console.log(['', '| what | figure |', '|---|---:|', ...rows, ''].join('\n'));
  }
}
