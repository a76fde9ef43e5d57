import type { Database } from '../database/database.ts';
import { listPendingDeltas } from '../off/delta-index.ts';
import { type DownloadOptions, downloadDump, removeDownload } from '../off/download-dump.ts';
import { openDump } from '../off/dump-file.ts';
import { deltaUrl, fetchDeltaIndex } from '../off/fetch-delta-index.ts';
import type { ImportCounts } from './import-counts.ts';
import { type DumpImport, importDump } from './import-dump.ts';
import { CUT_OR_DAMAGED, NO_TIME_LEFT, OTHER_IMPORT, type SyncNote } from './sync-note.ts';
import { addSyncCounts, findLastDelta, type SyncCounts, saveLastDelta, saveSource } from './sync-run-store.ts';

export interface DeltaTools {
  readonly database: Database;
  readonly runId: number;
  readonly filesUrl: string;
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly stopped: AbortSignal;
  readonly outOfTime: () => boolean;
  /** Only products sold there ("en:france"); `null`: all. */
  readonly country: string | null;
  readonly download: Omit<DownloadOptions, 'userAgent' | 'onProgress'>;
}

export interface DeltaResult {
  /** How many daily files are in. */
  readonly applied: number;
  /** False when some changes may be missing, until the API has been asked for every product. */
  readonly seamless: boolean;
  /** False when a file, or the list of them, could not be had. */
  readonly complete: boolean;
  readonly notes: readonly SyncNote[];
}

/** Brings in, the oldest first, the daily files that came since the last run. */
export async function applyDeltas(tools: DeltaTools): Promise<DeltaResult> {
  const { database, runId } = tools;
  const index = await fetchDeltaIndex(tools);
  if (index.kind === 'unreadable') {
    return { applied: 0, seamless: false, complete: false, notes: [{ kind: 'no-file-list', why: index.reason }] };
  }
  const last = await findLastDelta(database);
  const { files, gap } = listPendingDeltas(index.files, last);
  const notes = gap ? [noteGap(last, files[0]?.name)] : [];
  if (files.length > 0) await saveSource(database, runId, 'deltas');
  let applied = 0;
  let unbroken = true;
  for (const { name } of files) {
    const failure = tools.outOfTime() ? NO_TIME_LEFT : await applyOne(name, unbroken, tools);
    if (failure === null) applied++;
    // The next ones are brought in all the same; the next run begins with this one.
    else unbroken = false;
    if (failure !== null) notes.push({ kind: 'file-not-in', file: name, why: failure });
  }
  return { applied, seamless: unbroken && !gap, complete: unbroken, notes };
}

function noteGap(last: string | null, first = ''): SyncNote {
  return last === null ? { kind: 'first-run' } : { kind: 'gap', last, first };
}

/** `null` when it is in, else why it is not; `unbroken`: everything before it is in too. */
async function applyOne(name: string, unbroken: boolean, tools: DeltaTools): Promise<string | null> {
  const { database, runId } = tools;
  try {
    const result = await fetchAndImport(name, tools);
    if (result.kind === 'busy') return OTHER_IMPORT;
    await database.transaction(async (transaction) => {
      await addSyncCounts(transaction, runId, summarize(result.counts));
      if (unbroken && result.kind === 'complete') await saveLastDelta(transaction, runId, name);
    });
    return result.kind === 'complete' ? null : CUT_OR_DAMAGED;
  } catch (error) {
    return (error as Error).message;
  }
}

async function fetchAndImport(name: string, tools: DeltaTools): Promise<DumpImport> {
  const { database, country, filesUrl, userAgent, download } = tools;
  const path = await downloadDump(new URL(deltaUrl(filesUrl, name)), { ...download, userAgent });
  try {
    return await importDump(database, { source: name, file: await openDump(path), country });
  } finally {
    // A damaged file is fetched anew; half a download, which never gets here, is gone on with.
    await removeDownload(path);
  }
}

/** Documents of no interest to the site (another country, no name yet) were not checked. */
function summarize(counts: ImportCounts): SyncCounts {
  const updated = (counts.new ?? 0) + (counts.changed ?? 0);
  const unchanged = (counts.unchanged ?? 0) + (counts.older ?? 0) + (counts.duplicate ?? 0);
  const withdrawn = counts['taken-out'] ?? 0;
  const failed = (counts['broken-line'] ?? 0) + (counts['not-a-document'] ?? 0);
  return { checked: updated + unchanged + withdrawn + failed, updated, unchanged, withdrawn, failed };
}
