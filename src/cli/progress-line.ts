const PLAIN_EVERY_MS = 10_000;
const TERMINAL_EVERY_MS = 200;

/** One line that is written over and over on a terminal; elsewhere, a line now and then. */
export class ProgressLine {
  readonly #out: NodeJS.WriteStream;
  #shownAt = performance.now();
  #length = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  show(makeText: () => string): void {
    const now = performance.now();
    if (now - this.#shownAt < (this.#out.isTTY ? TERMINAL_EVERY_MS : PLAIN_EVERY_MS)) return;
    this.#shownAt = now;
    if (!this.#out.isTTY) {
      this.#out.write(`${makeText()}\n`);
      return;
    }
    const text = makeText().slice(0, this.#out.columns - 1);
    this.#out.write(`\r${text.padEnd(this.#length)}`);
    this.#length = text.length;
  }

  /** Leaves the terminal's line to what follows. */
  clear(): void {
    if (this.#length > 0) this.#out.write(`\r${' '.repeat(this.#length)}\r`);
    this.#length = 0;
  }
}
