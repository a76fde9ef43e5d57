import { resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import { type DownloadOptions, downloadDump, removeDownload } from '../off/download-dump.ts';
import { openDump } from '../off/dump-file.ts';
import { type DumpImport, type DumpImportOptions, importDump } from './import-dump.ts';

interface SourceOptions extends Pick<DumpImportOptions, 'country' | 'onProgress'> {
  readonly download: DownloadOptions;
}

/** Imports what an operator names: a file of this machine, or an address, which is fetched first and removed once it is in. */
export async function importSource(database: Database, source: string, options: SourceOptions): Promise<DumpImport> {
  if (!/^https?:\/\//i.test(source)) {
    const path = resolve(source);
    return importDump(database, { ...options, source: path, file: await openDump(path) });
  }
  const url = new URL(source);
  const path = await downloadDump(url, options.download);
  const result = await importDump(database, {
    ...options,
    // Who may fetch it is nobody's business who reads the table.
    source: `${url.origin}${url.pathname}`,
    file: await openDump(path),
  });
  if (result.kind === 'complete') await removeDownload(path);
  return result;
}
