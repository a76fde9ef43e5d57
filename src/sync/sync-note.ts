/** What went wrong in a run, or ought to be known of it. `why`: a known reason, or the words of whatever failed. */
export type SyncNote =
  | { readonly kind: 'no-file-list'; readonly why: string }
  | { readonly kind: 'first-run' }
  /** Changes between two daily files, of which nobody keeps a file any more. */
  | { readonly kind: 'gap'; readonly last: string; readonly first: string }
  | { readonly kind: 'file-not-in'; readonly file: string; readonly why: string }
  | { readonly kind: 'unanswered'; readonly why: string }
  | { readonly kind: 'too-many-gone' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'out-of-time' }
  /** Written by another version of the program. */
  | { readonly kind: 'other'; readonly text: string };

export const NO_TIME_LEFT = 'no time left';
export const OTHER_IMPORT = 'another import is under way';
export const CUT_OR_DAMAGED = 'cut or damaged; what came before that point is in';

const MOST_CHARACTERS = 2_000;
const BETWEEN = '; ';

/** As runs are kept, and as the log and the terminal show them. */
export function writeNotes(notes: readonly SyncNote[]): string | null {
  return notes.length === 0 ? null : notes.map(sentenceOf).join(BETWEEN).slice(0, MOST_CHARACTERS);
}

function sentenceOf(note: SyncNote): string {
  switch (note.kind) {
    case 'no-file-list':
      return `no list of daily files: ${note.why}`;
    case 'first-run':
      return 'first run: what changed before the first daily file is asked of the API';
    case 'gap':
      return `changes between ${note.last} and ${note.first} are no longer kept: they are asked of the API`;
    case 'file-not-in':
      return `${note.file}: ${note.why}`;
    case 'unanswered':
      return `Open Food Facts: ${note.why}`;
    case 'too-many-gone':
      return 'too many products said to be gone: none of the last ones was taken out';
    case 'stopped':
      return 'stopped by a signal';
    case 'out-of-time':
      return 'time was up; the next run goes on';
    case 'other':
      return note.text;
  }
}

/** Each begins where the one before ended; what a reason may be is read up to the next. */
const READERS: readonly [RegExp, (words: readonly string[]) => SyncNote][] = [
  [/^no list of daily files: (.*?)(?=; |$)/s, ([why = '']) => ({ kind: 'no-file-list', why })],
  [/^first run: what changed before the first daily file is asked of the API(?=; |$)/, () => ({ kind: 'first-run' })],
  [
    /^changes between (\S+) and (\S+) are no longer kept: they are asked of the API(?=; |$)/,
    ([last = '', first = '']) => ({ kind: 'gap', last, first }),
  ],
  [
    /^(\S+\.json\.gz): (cut or damaged; what came before that point is in|.*?)(?=; |$)/s,
    ([file = '', why = '']) => ({ kind: 'file-not-in', file, why }),
  ],
  [/^Open Food Facts: (.*?)(?=; |$)/s, ([why = '']) => ({ kind: 'unanswered', why })],
  [
    /^too many products said to be gone: none of the last ones was taken out(?=; |$)/,
    () => ({ kind: 'too-many-gone' }),
  ],
  [/^stopped by a signal(?=; |$)/, () => ({ kind: 'stopped' })],
  [/^time was up; the next run goes on(?=; |$)/, () => ({ kind: 'out-of-time' })],
  [/^(.*?)(?=; |$)/s, ([text = '']) => ({ kind: 'other', text })],
];

/** Reads what `writeNotes` wrote, in this version or an earlier one; words that it does not know stay as they are. */
export function readNotes(written: string | null): SyncNote[] {
  const notes: SyncNote[] = [];
  for (let rest = written ?? ''; rest !== ''; ) {
    const { note, length } = readFirst(rest);
    notes.push(note);
    rest = rest.slice(length + BETWEEN.length);
  }
  return notes;
}

function readFirst(text: string): { note: SyncNote; length: number } {
  for (const [pattern, toNote] of READERS) {
    const [read, ...words] = pattern.exec(text) ?? [];
    if (read !== undefined) return { note: toNote(words), length: read.length };
  }
  return { note: { kind: 'other', text }, length: text.length };
}
