/** Longer is no document: the longest known has about 2 MB. It must not fill the memory either. */
const LONGEST_LINE = 32 * 1024 * 1024;
const LINE_FEED = 10;

/** A line without its end, or `undefined` for one that is too long to be read. */
export type Line = Buffer | undefined;

/** Cuts blocks of bytes into lines; each block gives the lines that end in it. Empty lines count. */
export class LineSplitter {
  #begun: Buffer[] = [];
  #length = 0;

  cut(block: Buffer): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = block.indexOf(LINE_FEED); end !== -1; end = block.indexOf(LINE_FEED, start)) {
      this.#keep(block.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    if (start < block.length) this.#keep(block.subarray(start));
    return lines;
  }

  /** The last line, when no line feed ended it. */
  rest(): Line[] {
    return this.#length > 0 ? [this.#take()] : [];
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > LONGEST_LINE) this.#begun = [];
    else this.#begun.push(part);
  }

  #take(): Line {
    const [first] = this.#begun;
    const line =
      this.#length > LONGEST_LINE ? undefined : this.#begun.length === 1 ? first : Buffer.concat(this.#begun);
    this.#begun = [];
    this.#length = 0;
    return line;
  }
}
