import type { DumpFile } from './dump-file.ts';
import { DumpReader } from './dump-reader.ts';
import { ParquetReader } from './parquet-reader.ts';

/** Gives the documents of a dump in their order; `ending` is known once everything has been read. */
type DumpSource = Pick<DumpReader, 'entries' | 'bytesRead' | 'ending'>;

/** `passOver`: how many documents at the beginning are done. */
export function readDump(file: DumpFile, passOver: number): DumpSource {
  return file.form === 'parquet' ? new ParquetReader(file, passOver) : new DumpReader(file, passOver);
}
