import type { SyncRun } from '../sync/sync-run-store.ts';

/** The one line of a run that logs and people look for. */
export function runLine({ checked, updated, unchanged, failed, withdrawn }: SyncRun): string {
  return `checked ${checked}, updated ${updated}, unchanged ${unchanged}, failed ${failed}, withdrawn ${withdrawn}`;
}

const HEADINGS = [
  'started',
  'ended',
  'state',
  'source',
  'checked',
  'updated',
  'unchanged',
  'failed',
  'withdrawn',
  'note',
];

/** The runs as a table, in the order given. */
export function runTable(runs: readonly SyncRun[]): string {
  if (runs.length === 0) return 'No synchronisation has run yet.';
  const rows = [HEADINGS, ...runs.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(run: SyncRun): string[] {
  const figures = [run.checked, run.updated, run.unchanged, run.failed, run.withdrawn].map(String);
  return [
    minute(run.startedAt),
    run.finishedAt ? minute(run.finishedAt) : '',
    run.state,
    run.source,
    ...figures,
    run.note ?? '',
  ];
}

/** "2026-11-23 03:05", in the time of the world. */
function minute(date: Date): string {
  return date.toISOString().slice(0, 16).replace('T', ' ');
}
