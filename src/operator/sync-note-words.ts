import { CUT_OR_DAMAGED, NO_TIME_LEFT, OTHER_IMPORT, type SyncNote } from '../sync/sync-note.ts';
import { inEachLanguage, type Language } from '../web/language.ts';

/** Why Open Food Facts gave nothing, or a file is not in. What is not named here is the words of whatever failed. */
const WHY: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    'no file is listed': 'elle est vide',
    [NO_TIME_LEFT]: 'plus le temps',
    [OTHER_IMPORT]: 'un autre import est en cours',
    [CUT_OR_DAMAGED]: 'fichier coupé ou abîmé, ce qui précède est entré',
    'too-many-requests': 'trop de demandes',
    unavailable: 'service indisponible',
    'server-error': 'erreur du serveur',
    timeout: 'pas de réponse à temps',
    unreachable: 'injoignable',
    stopped: 'arrêt demandé',
    'other-product-type': 'produit d’un autre site',
    'other-site': 'renvoi vers un autre site',
    refused: 'demande refusée',
    html: 'une page au lieu de données',
    'broken-json': 'données illisibles',
    'unexpected-shape': 'données d’une forme inattendue',
    'too-large': 'réponse trop grande',
  },
  en: {
    'no file is listed': 'it is empty',
    [CUT_OR_DAMAGED]: 'cut or damaged, what came before that point is in',
    'too-many-requests': 'too many requests',
    'server-error': 'server error',
    timeout: 'no answer in time',
    stopped: 'asked to stop',
    'other-product-type': 'product of another site',
    'other-site': 'sent on to another site',
    html: 'a page in place of data',
    'broken-json': 'data that cannot be read',
    'unexpected-shape': 'data of an unexpected shape',
    'too-large': 'answer too large',
  },
};

const UNNAMED = inEachLanguage({
  fr: {
    status: (code: string) => `le serveur répond ${code}`,
    quoted: (words: string) => `«\u00a0${words}\u00a0»`,
  },
  en: { status: (code) => `the server answers ${code}`, quoted: (words) => `“${words}”` },
});

const WORDS = inEachLanguage({
  fr: {
    noFileList: (why: string) => `La liste des fichiers du jour n’a pas pu être lue\u00a0: ${why}.`,
    firstRun: 'Première synchronisation\u00a0: ce qui a changé avant le premier fichier du jour est demandé à l’API.',
    gap: (last: string, first: string) =>
      `Les changements entre ${last} et ${first} ne sont plus gardés\u00a0: ils sont demandés à l’API.`,
    fileNotIn: (file: string, why: string) => `${file}\u00a0: ${why}.`,
    unanswered: (why: string) => `Open Food Facts n’a pas tout donné\u00a0: ${why}.`,
    tooManyGone: 'Trop de produits donnés pour disparus\u00a0: les derniers n’ont pas été retirés.',
    stopped: 'Arrêtée par un signal.',
    outOfTime: 'Le temps prévu est écoulé\u00a0: la prochaine synchronisation continue.',
  },
  en: {
    noFileList: (why) => `The list of daily files could not be read: ${why}.`,
    firstRun: 'First run: what changed before the first daily file is asked of the API.',
    gap: (last, first) => `Changes between ${last} and ${first} are no longer kept: they are asked of the API.`,
    fileNotIn: (file, why) => `${file}: ${why}.`,
    unanswered: (why) => `Open Food Facts did not give everything: ${why}.`,
    tooManyGone: 'Too many products said to be gone: none of the last ones was taken out.',
    stopped: 'Stopped by a signal.',
    outOfTime: 'Time was up: the next run goes on.',
  },
});

/** A note as a sentence. */
export function syncNoteWords(note: Exclude<SyncNote, { kind: 'other' }>, language: Language): string {
  const words = WORDS[language];
  switch (note.kind) {
    case 'no-file-list':
      return words.noFileList(whyWords(note.why, language));
    case 'first-run':
      return words.firstRun;
    case 'gap':
      return words.gap(note.last, note.first);
    case 'file-not-in':
      return words.fileNotIn(note.file, whyWords(note.why, language));
    case 'unanswered':
      return words.unanswered(
        note.why
          .split(', ')
          .map((why) => whyWords(why, language))
          .join(', '),
      );
    case 'too-many-gone':
      return words.tooManyGone;
    case 'stopped':
      return words.stopped;
    case 'out-of-time':
      return words.outOfTime;
  }
}

/** Words of whatever failed are quoted as they are, without the full stop of their own. */
function whyWords(why: string, language: Language): string {
  const known = WHY[language][why];
  if (known !== undefined) return known;
  const { status, quoted } = UNNAMED[language];
  const code = /(?:^status|the server answers) (\d+)\.?$/.exec(why)?.[1];
  return code === undefined ? quoted(why.replace(/\.$/, '')) : status(code);
}
