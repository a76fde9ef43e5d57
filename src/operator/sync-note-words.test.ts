import { describe, expect, it } from 'vitest';
import { syncNoteWords } from './sync-note-words.ts';

const FILE = 'openfoodfacts_products_1767225600_1767312000.json.gz';

describe('the words for a note of a run', () => {
  it('name each known reason in the language of the page', () => {
    const note = { kind: 'unanswered', why: 'server-error, timeout' } as const;
    expect(syncNoteWords(note, 'fr')).toBe(
      'Open Food Facts n’a pas tout donné\u00a0: erreur du serveur, pas de réponse à temps.',
    );
    expect(syncNoteWords(note, 'en')).toBe('Open Food Facts did not give everything: server error, no answer in time.');
  });

  it('say what a server answered', () => {
    expect(syncNoteWords({ kind: 'no-file-list', why: 'status 503' }, 'fr')).toBe(
      'La liste des fichiers du jour n’a pas pu être lue\u00a0: le serveur répond 503.',
    );
    const why = `https://static.openfoodfacts.org/data/delta/${FILE} cannot be fetched: the server answers 404.`;
    expect(syncNoteWords({ kind: 'file-not-in', file: FILE, why }, 'fr')).toBe(`${FILE}\u00a0: le serveur répond 404.`);
  });

  it('quote a reason that nobody has named', () => {
    const note = { kind: 'file-not-in', file: FILE, why: 'deadlock detected.' } as const;
    expect(syncNoteWords(note, 'fr')).toBe(`${FILE}\u00a0: «\u00a0deadlock detected\u00a0».`);
  });
});
