import { type CsvHeader, documentFromCsv, readCsvHeader } from './csv-document.ts';
import { cutDocument } from './cut-document.ts';
import type { DumpFile } from './dump-file.ts';
import { type ByteSource, type Ending, readBytes } from './read-bytes.ts';
import { isSurelyNotSoldIn } from './sold-in.ts';
import { type Line, LineSplitter } from './split-lines.ts';

/** A document as it stands in a dump; `'broken-line'` where the line is none, `'other-country'` where its bytes say so. */
export type DumpEntry = { readonly document: unknown } | 'broken-line' | 'other-country';

/** Reads a dump from its start to its end, a few documents at a time, never faster than it is asked. Each few are to be gone through whole. */
export class DumpReader {
  readonly #file: DumpFile;
  readonly #source: ByteSource;
  readonly #country: string | null;
  #passOver: number;
  #header: CsvHeader | undefined;
  /** Known once everything has been read. */
  ending: Ending | undefined;

  /** `passOver`: how many documents at the beginning are done; `country`: the only one of interest, `null`: all are. */
  constructor(file: DumpFile, { passOver, country }: { passOver: number; country: string | null }) {
    this.#file = file;
    this.#country = country;
    this.#source = readBytes(file.path, file);
    this.#passOver = passOver;
  }

  /** Of the file as it lies on the disk. */
  get bytesRead(): number {
    return this.#source.bytesRead();
  }

  async *entries(): AsyncGenerator<Iterable<DumpEntry>> {
    const splitter = new LineSplitter();
    let ahead = this.#source.blocks.next();
    for (;;) {
      const block = await ahead;
      if (block.done) {
        this.ending = block.value;
        break;
      }
      // The next block is unpacked, on a thread of its own, while this one is read.
      ahead = this.#source.blocks.next();
      yield this.#read(splitter.cut(block.value));
    }
    // Half a line at the end of a file that was cut is no document that lacks something: it comes again.
    if (this.ending === 'complete') yield this.#read(splitter.rest());
  }

  /** Each document when its turn comes: all at once would outlive many collections of garbage. */
  *#read(lines: readonly Line[]): Generator<DumpEntry> {
    for (const line of lines) {
      if (line?.length === 0) continue;
      if (this.#file.form === 'csv' && this.#header === undefined) {
        this.#header = readCsvHeader(toText(line));
        continue;
      }
      if (this.#passOver > 0) {
        this.#passOver--;
        continue;
      }
      yield this.#isElsewhere(line) ? 'other-country' : this.#parse(line);
    }
  }

  #isElsewhere(line: Line): boolean {
    return this.#file.form === 'jsonl' && this.#country !== null && !!line && isSurelyNotSoldIn(line, this.#country);
  }

  #parse(line: Line): DumpEntry {
    const document = this.#header ? documentFromCsv(this.#header, toText(line)) : parseJson(toText(cutIfLong(line)));
    return document === undefined ? 'broken-line' : { document };
  }
}

/** In bytes: a shorter document is parsed sooner than cut. */
const LONG = 4_000;

function cutIfLong(line: Line): Line {
  return line && line.length >= LONG ? (cutDocument(line) ?? line) : line;
}

const BYTE_ORDER_MARK = '\ufeff';

function toText(line: Line): string {
  const text = line?.toString('utf8') ?? '';
  return text.slice(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0, text.endsWith('\r') ? -1 : undefined);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
