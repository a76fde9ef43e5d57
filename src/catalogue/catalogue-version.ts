/** The number that changes whenever the catalogue does, read at most once in a while: every page asks for it. */
export class CatalogueVersion {
  readonly #read: () => Promise<number>;
  readonly #staleMs: number;
  #version: Promise<number> = Promise.resolve(0);
  #readAt = Number.NEGATIVE_INFINITY;

  /** `staleMs`: how long a change of the catalogue may stay unseen. */
  constructor(read: () => Promise<number>, staleMs: number) {
    this.#read = read;
    this.#staleMs = staleMs;
  }

  current(): Promise<number> {
    const now = performance.now();
    if (now - this.#readAt > this.#staleMs) {
      this.#readAt = now;
      this.#version = this.#read();
    }
    return this.#version;
  }
}
