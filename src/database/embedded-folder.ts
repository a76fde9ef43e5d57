import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where PGlite keeps the database within the data folder. */
export function clusterFolder(folder: string): string {
  return join(folder, 'postgres');
}

/**
 * Removes what a process that was killed while it opened the database may have left, and PGlite would refuse for ever.
 * Only who holds the folder's lock may call it: then no other process can be at work there.
 */
export function clearRemains(folder: string): void {
  const cluster = clusterFolder(folder);
  // Killed while the database was made: some of its files are missing. It is put aside, never deleted, should the mark be wrong.
  if (existsSync(makingMark(folder)) && existsSync(cluster)) renameSync(cluster, `${cluster}-unfinished-${Date.now()}`);
  // Killed between the making of PostgreSQL's own lock file and the writing of it: it is empty, which PostgreSQL refuses.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  if (!existsSync(join(cluster, 'PG_VERSION'))) writeFileSync(makingMark(folder), '');
}

/** Says that the database is whole: from here on it may hold what must not be lost. */
export function markWhole(folder: string): void {
  rmSync(makingMark(folder), { force: true });
}

function makingMark(folder: string): string {
  return join(folder, 'postgres-being-made');
}
