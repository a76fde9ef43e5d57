import { type FileHandle, open } from 'node:fs/promises';
import type { DumpFile } from './dump-file.ts';
import type { DumpEntry } from './dump-reader.ts';
import type { Footer } from './parquet/footer.ts';
import type { Leaf } from './parquet/leaves.ts';
import { readRows } from './parquet/row-reader.ts';
import { documentFromParquetRow } from './parquet-document.ts';
import { openParquet } from './parquet-export.ts';
import type { Ending } from './read-bytes.ts';
import { UnusableDump } from './unusable-dump.ts';

/** Reads the Parquet export, a few rows at a time, and of its columns those that make a product. */
export class ParquetReader {
  readonly #file: DumpFile;
  readonly #passOver: number;
  #share = 0;
  ending: Ending | undefined;

  /** `passOver`: how many rows at the beginning are done. */
  constructor(file: DumpFile, passOver: number) {
    this.#file = file;
    this.#passOver = passOver;
  }

  /** As many as is its share of the rows: most bytes are never touched. */
  get bytesRead(): number {
    return Math.floor(this.#share * this.#file.bytes);
  }

  async *entries(): AsyncGenerator<DumpEntry[]> {
    const file = await open(this.#file.path);
    try {
      const { footer, leaves } = await openParquet(file, this.#file);
      yield* this.#readGroups(file, footer, leaves);
      this.ending = 'complete';
    } catch (error) {
      // A disk that fails is no damaged file.
      if (error instanceof UnusableDump || (error as NodeJS.ErrnoException).syscall) throw error;
      this.ending = 'truncated';
    } finally {
      await file.close();
    }
  }

  async *#readGroups(file: FileHandle, footer: Footer, leaves: readonly Leaf[]): AsyncGenerator<DumpEntry[]> {
    let row = 0;
    for await (const group of footer.rowGroups) {
      const isDone = row + group.rows <= this.#passOver;
      if (isDone) row += group.rows;
      else {
        for await (const rows of readRows(file, leaves, group)) {
          const entries = rows.slice(Math.max(0, this.#passOver - row));
          row += rows.length;
          this.#share = row / footer.rows;
          yield entries.map((entry) => ({ document: documentFromParquetRow(entry) }));
        }
      }
    }
    if (row !== footer.rows) throw new Error('fewer rows than announced');
    this.#share = 1;
  }
}
