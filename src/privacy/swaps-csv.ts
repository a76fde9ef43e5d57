import type { KeptProduct, KeptSwap } from '../favourites/kept-swap.ts';
import type { InEachLanguage, Language } from '../web/language.ts';

/** Says to spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const HEADERS: InEachLanguage<readonly string[]> = {
  fr: [
    'Date',
    'Je mangeais',
    'Marque',
    'Code-barres',
    'Nutri-Score',
    'Je choisis',
    'Marque',
    'Code-barres',
    'Nutri-Score',
  ],
  en: ['Date', 'I used to eat', 'Brand', 'Bar code', 'Nutri-Score', 'I choose', 'Brand', 'Bar code', 'Nutri-Score'],
};

/** "Mes produits" for a spreadsheet (RFC 4180); cells are parted as those of France read them. */
export function swapsCsv(swaps: readonly KeptSwap[], language: Language): string {
  const rows = swaps.map(({ replaced, chosen, keptAt }) => [
    keptAt.toISOString().slice(0, 10),
    ...cellsOf(replaced),
    ...cellsOf(chosen),
  ]);
  return BYTE_ORDER_MARK + [HEADERS[language], ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cellsOf({ name, brand, code, grade }: KeptProduct): string[] {
  return [name, brand ?? '', code, grade?.toUpperCase() ?? ''];
}

/**
 * A cell that begins like a formula would be reckoned by the spreadsheet: an apostrophe makes it text (OWASP, CSV
 * injection).
 */
function cell(text: string): string {
  const plain = /^[\s\p{Cf}]*[=+\-@\t\r\n|%＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
