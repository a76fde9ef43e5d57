import { type Barcode, parseBarcode } from '../food/barcode.ts';
import {
  type CameFrom,
  type GradeFilter,
  LONGEST_ADDRESS,
  type SearchOrder,
  type SearchQuery,
  type WantedSwap,
} from './addresses.ts';
import { VisitorMistake } from './visitor-mistake.ts';

/** Parameters of an address or fields of a form, as they arrive: anything at all. */
export type RawParameters = Readonly<Record<string, unknown>>;

const LONGEST_SEARCH = 200;
const GRADES: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'sans'];
const ORDERS: readonly string[] = ['pertinence', 'note', 'nom'];

/** What Fastify hands over as query or body, once known to be a set of named values. */
export function asParameters(value: unknown): RawParameters {
  return typeof value === 'object' && value !== null ? (value as RawParameters) : {};
}

/** One value as clean text: of a repeated name the last counts; control characters become spaces. */
export function readField(raw: unknown): string {
  const value = Array.isArray(raw) ? raw.at(-1) : raw;
  if (typeof value !== 'string') return '';
  // No database takes NUL, and no field of one line needs any of the others.
  return value.replace(/\p{Cc}+/gu, ' ').trim();
}

/** A text of several lines: of a repeated name the last counts; control characters but line ends become spaces. */
export function readText(raw: unknown): string {
  const value = Array.isArray(raw) ? raw.at(-1) : raw;
  return typeof value === 'string' ? value.replace(/[^\P{Cc}\r\n]+/gu, ' ') : '';
}

/** Throws a `VisitorMistake` for words too long to be a search and for pages that cannot exist. */
export function readSearchQuery(raw: RawParameters): SearchQuery {
  const words = readField(raw.q);
  if (words.length > LONGEST_SEARCH) {
    throw new VisitorMistake(400, {
      fr: `Votre recherche est trop longue\u00a0: ${LONGEST_SEARCH} caractères au plus, quelques mots suffisent.`,
      en: `Your search is too long: ${LONGEST_SEARCH} characters at most, a few words will do.`,
    });
  }
  return { words, ...readFilters(raw), page: readPage(raw.page) };
}

function readFilters(raw: RawParameters): Pick<SearchQuery, 'grade' | 'category' | 'order'> {
  const grade = readField(raw.grade).toLowerCase();
  const order = readField(raw.tri);
  const category = readField(raw.categorie);
  return {
    grade: GRADES.includes(grade) ? (grade as GradeFilter) : null,
    category: /^[a-z]{2,3}:[^\s]{1,120}$/u.test(category) ? category : null,
    order: ORDERS.includes(order) ? (order as SearchOrder) : 'pertinence',
  };
}

/** A page number from 1 up; nothing means the first. Throws a `VisitorMistake` for anything else. */
export function readPage(raw: unknown): number {
  const text = readField(raw);
  if (text === '') return 1;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw noSuchPage();
  return Number(text);
}

export function noSuchPage(): VisitorMistake {
  return new VisitorMistake(404, {
    fr: 'Cette page de la liste n’existe pas.',
    en: 'There is no such page of this list.',
  });
}

/** The list that a product was opened from; `null` when the address does not say, or says nonsense. */
export function readCameFrom(raw: RawParameters): CameFrom | null {
  switch (readField(raw.de)) {
    case 'recherche': {
      const page = readField(raw.page);
      const words = readField(raw.q).slice(0, LONGEST_SEARCH);
      return {
        list: 'search',
        query: { words, ...readFilters(raw), page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1 },
      };
    }
    case 'substituts': {
      const of = parseBarcode(readField(raw.pour));
      return of === undefined ? null : { list: 'substitutes', of };
    }
    case 'mes-produits':
      return { list: 'favourites' };
    default:
      return null;
  }
}

/** The swap that a form or a link names; `null` when it names none. */
export function readWantedSwap(raw: RawParameters): WantedSwap | null {
  const replaced = parseBarcode(readField(raw.remplace));
  const chosen = parseBarcode(readField(raw.par));
  return replaced === undefined || chosen === undefined ? null : { replaced, chosen };
}

/** The bar code in a product's address. Throws a `VisitorMistake` when it is none. */
export function requireBarcode(raw: RawParameters): Barcode {
  const code = parseBarcode(readField(raw.code));
  if (code === undefined) {
    throw new VisitorMistake(404, {
      fr: 'Cette adresse ne contient pas de code-barres.',
      en: 'This address holds no bar code.',
    });
  }
  return code;
}

/** Only there to be compared with: no such host exists (RFC 6761). */
const HERE = 'http://here.invalid';

/**
 * An address on this site to go to after signing in, or `null` for anything that a browser could
 * take for another site's ("//evil.example", "/\evil.example", "https:evil.example").
 */
export function readLocalAddress(raw: unknown): string | null {
  const text = readField(raw);
  if (!text.startsWith('/') || text.length > LONGEST_ADDRESS || !URL.canParse(text, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  const address = pathname + search + hash;
  return origin === HERE && !address.startsWith('//') ? address : null;
}
