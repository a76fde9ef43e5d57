import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUT_OR_DAMAGED, readNotes, type SyncNote, writeNotes } from './sync-note.ts';

const FILE = 'openfoodfacts_products_1767225600_1767312000.json.gz';
const why = fc.oneof(fc.constant('timeout'), fc.constant('server-error, timeout'), fc.constant('status 503'));
const note: fc.Arbitrary<SyncNote> = fc.oneof(
  fc.constantFrom<SyncNote>(
    { kind: 'first-run' },
    { kind: 'gap', last: FILE, first: FILE },
    { kind: 'file-not-in', file: FILE, why: CUT_OR_DAMAGED },
    { kind: 'too-many-gone' },
    { kind: 'stopped' },
    { kind: 'out-of-time' },
    { kind: 'other', text: '2 batches could not be had: timeout' },
  ),
  why.map((words): SyncNote => ({ kind: 'no-file-list', why: words })),
  why.map((words): SyncNote => ({ kind: 'file-not-in', file: FILE, why: words })),
  why.map((words): SyncNote => ({ kind: 'unanswered', why: words })),
);

describe('the notes of a run', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 6 }), (notes) => {
        expect(readNotes(writeNotes(notes))).toEqual(notes);
      }),
    );
  });

  it('lose no word of what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom('; ', ': ', 'gz', '\n', 'a', FILE) }), (text) => {
        const written = writeNotes(readNotes(text)) ?? '';
        // Only what stood between two notes may be missing, and only at the end.
        expect([text, text.slice(0, -2)]).toContain(written);
      }),
    );
  });

  it('are cut where they are too long for a page', () => {
    const cut = writeNotes(Array.from({ length: 60 }, () => ({ kind: 'gap', last: FILE, first: FILE }) as const));
    expect(cut).toHaveLength(2_000);
    expect(readNotes(cut).at(-1)?.kind).toBe('other');
  });
});
