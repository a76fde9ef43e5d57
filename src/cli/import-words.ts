import { type ImportCounts, type LeftOut, listLeftOut } from '../sync/import-counts.ts';
import type { DumpImport, ImportProgress } from '../sync/import-dump.ts';

const number = new Intl.NumberFormat('en-GB');
const STORED = ['new', 'changed', 'unchanged'] as const;

const LEFT_OUT_WORDS: Readonly<Record<LeftOut, string>> = {
  older: 'the catalogue holds a newer document of the same product',
  duplicate: 'the same batch holds a newer document of the same product',
  'other-country': 'not sold in the country asked for',
  'broken-line': 'no JSON, or not the cells of its header',
  'not-a-document': 'JSON, but no document',
  'taken-out': 'withdrawn or no food, and the catalogue had it: it left search and swaps',
  withdrawn: 'no longer sold, and the catalogue did not offer it',
  'not-food': 'no food, and the catalogue did not offer it',
  'no-bar-code': 'no bar code',
  'wrong-check-digit': 'a bar code with a mistake in it',
  'no-name': 'nobody has named it yet',
};

/** One line of progress: how far, how fast, how long still, what came of it. `rates` are per second. */
export function progressLine(
  progress: ImportProgress,
  rates: { readonly documents: number; readonly bytes: number },
): string {
  const { bytesRead, bytesTotal, documentsRead, counts, step } = progress;
  const percent = bytesTotal === 0 ? 100 : Math.floor((100 * bytesRead) / bytesTotal);
  const left =
    step === 'statistics' ? 'counting words and categories' : remaining((bytesTotal - bytesRead) / rates.bytes);
  return [
    `${percent} %`,
    `${number.format(documentsRead)} documents`,
    `${number.format(Math.round(rates.documents))}/s`,
    left,
    describeCounts(counts),
  ].join(' · ');
}

export function downloadLine(bytesRead: number, bytesTotal: number | undefined): string {
  const total = bytesTotal === undefined ? '' : ` of ${megabytes(bytesTotal)}`;
  return `fetching: ${megabytes(bytesRead)}${total}`;
}

/** What became of every document, after the end. */
export function closingReport(result: Exclude<DumpImport, { kind: 'busy' }>, seconds: number): string {
  const { documentsRead, resumedAfter, counts } = result;
  const lines = [
    `${number.format(documentsRead)} documents read${
      resumedAfter > 0 ? `, ${number.format(resumedAfter)} of them before the interruption` : ''
    }, in ${duration(seconds)}.`,
    ...STORED.map((outcome) => `  ${number.format(counts[outcome] ?? 0)} ${outcome}`),
    ...remarks(counts),
    ...listLeftOut(counts).map(
      ([outcome, count]) => `  ${number.format(count)} left out: ${outcome} (${LEFT_OUT_WORDS[outcome]})`,
    ),
  ];
  return lines.join('\n');
}

function remarks({ 'absurd-figures': absurd = 0 }: ImportCounts): string[] {
  return absurd === 0
    ? []
    : [
        `  ${number.format(absurd)} of them with figures that no food can have: not graded, the impossible ones not taken over`,
      ];
}

function describeCounts(counts: ImportCounts): string {
  const leftOut = listLeftOut(counts).reduce((sum, [, count]) => sum + count, 0);
  const stored = STORED.map((outcome) => `${number.format(counts[outcome] ?? 0)} ${outcome}`);
  return [...stored, `${number.format(leftOut)} left out`].join(', ');
}

function remaining(seconds: number): string {
  return Number.isFinite(seconds) ? `${duration(seconds)} left` : 'a while left';
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}

function megabytes(bytes: number): string {
  return `${number.format(Math.round(bytes / 1e6))} MB`;
}
