import type { DumpFile } from './dump-file.ts';
import { DumpReader } from './dump-reader.ts';
import { ParquetReader } from './parquet-reader.ts';

/** Gives the documents of a dump in their order; `ending` is known once everything has been read. */
type DumpSource = Pick<DumpReader, 'entries' | 'bytesRead' | 'ending'>;

/** `passOver`: how many documents at the beginning are done; `country`: the only one of interest, `null`: all are. */
export function readDump(file: DumpFile, reading: { passOver: number; country: string | null }): DumpSource {
  return file.form === 'parquet' ? new ParquetReader(file, reading.passOver) : new DumpReader(file, reading);
}
