import type { Barcode } from '../food/barcode.ts';
import type { NutriScoreGrade } from '../food/nutri-score.ts';
import type { CategoryTag } from '../food/product.ts';

/** Every address that a page links to is made here, so that a query can never break a link. */

export type SearchOrder = 'pertinence' | 'note' | 'nom';
export type GradeFilter = NutriScoreGrade | 'sans';

export interface SearchQuery {
  readonly words: string;
  readonly grade: GradeFilter | null;
  readonly category: CategoryTag | null;
  readonly order: SearchOrder;
  /** 1 is the first page. */
  readonly page: number;
}

/** The list from which a product was opened, so that its page can lead back to the same place. */
export type CameFrom =
  | { readonly list: 'search'; readonly query: SearchQuery }
  | { readonly list: 'substitutes'; readonly of: Barcode }
  | { readonly list: 'favourites' };

/** A shopping list as its page reads it. */
export interface BasketQuery {
  /** One food a line. */
  readonly list: string;
  /** Products that are bought as they are. */
  readonly keptCodes: readonly Barcode[];
  /** The saved basket that the list comes from. */
  readonly savedId: number | null;
  /** True: as for a visitor without preferences. */
  readonly preferencesIgnored: boolean;
}

/** A swap that a visitor wants to keep: what was eaten, what is chosen instead. */
export interface WantedSwap {
  readonly replaced: Barcode;
  readonly chosen: Barcode;
}

/** For programs: is the process there, can visitors be served. */
export const HEALTH = '/healthz';
export const READINESS = '/readyz';
export const HOME = '/';
export const SEARCH = '/recherche';
export const SIGN_IN = '/connexion';
export const SIGN_UP = '/inscription';
export const SIGN_OUT = '/deconnexion';
export const ACCOUNT = '/compte';
export const CHANGE_PASSWORD = '/compte/mot-de-passe';
export const CHANGE_EMAIL = '/compte/adresse';
export const CONFIRM_EMAIL = '/compte/adresse/confirmer';
export const RESEND_CONFIRMATION = '/compte/adresse/renvoyer';
export const CLOSE_SESSIONS = '/compte/appareils/deconnecter';
export const MY_DATA = '/compte/donnees';
export const EXPORT_DATA = '/compte/donnees/pur-beurre.json';
export const EXPORT_SWAPS = '/mes-produits/mes-produits.csv';
export const IMPORT_DATA = '/compte/donnees/reprendre';
export const ERASE_ACCOUNT = '/compte/effacer';
export const UNDO_ERASURE = '/compte/effacer/annuler';
export const OPERATION = '/exploitation';
export const FORGOTTEN_PASSWORD = '/mot-de-passe-oublie';
export const NEW_PASSWORD = '/mot-de-passe-oublie/nouveau';
export const FAVOURITES = '/mes-produits';
export const REMOVE_FAVOURITE = '/mes-produits/retirer';
export const PREFERENCES = '/preferences';
export const LANGUAGE = '/langue';
export const LEGAL = '/mentions-legales';
export const COMPARE = '/comparer';
export const BASKET = '/caddie';
export const SAVED_BASKETS = '/caddie/gardes';
export const REMOVE_BASKET = '/caddie/retirer';

/** A longer address, which sign-in hands on inside its own, would not get through every server on its way. */
export const LONGEST_ADDRESS = 3_000;

export function searchAddress(query: Partial<SearchQuery>): string {
  return withParameters(SEARCH, searchParameters(query));
}

/** The way back to one product's card in a list of results. */
export function searchAddressAt(query: SearchQuery, code: Barcode): string {
  return `${searchAddress(query)}#${cardAnchor(code)}`;
}

export function cardAnchor(code: Barcode): string {
  return `p${code}`;
}

export function productAddress(code: Barcode, from?: CameFrom | null): string {
  return withParameters(`/produits/${code}`, cameFromParameters(from));
}

export function substitutesAddress(code: Barcode, from?: CameFrom | null): string {
  return withParameters(`/produits/${code}/substituts`, cameFromParameters(from));
}

/** The same, as for a visitor without preferences. */
export function anyonesSubstitutesAddress(code: Barcode, from: CameFrom | null): string {
  return withParameters(`/produits/${code}/substituts`, { ...cameFromParameters(from), preferences: 'non' });
}

/** The form of preferences, which leads back to the page wanted, if any. */
export function preferencesAddress(next: string | null): string {
  return withParameters(PREFERENCES, { suite: next ?? undefined });
}

export function compareAddress(codes: readonly Barcode[]): string {
  return `${COMPARE}?codes=${codes.join(',')}`;
}

export function favouritesAddress(page: number): string {
  return withParameters(FAVOURITES, { page: page > 1 ? String(page) : undefined });
}

export function basketAddress({ list, keptCodes, savedId, preferencesIgnored }: BasketQuery): string {
  return withParameters(BASKET, {
    liste: list || undefined,
    gardes: keptCodes.join(',') || undefined,
    caddie: savedId === null ? undefined : String(savedId),
    preferences: preferencesIgnored ? 'non' : undefined,
  });
}

export function savedBasketAddress(id: number): string {
  return `${SAVED_BASKETS}/${id}`;
}

/** The same, as for a visitor without preferences. */
export function anyonesSavedBasketAddress(id: number): string {
  return withParameters(savedBasketAddress(id), { preferences: 'non' });
}

/** Sign-in or sign-up that, once done, keeps the swap or leads to the page wanted. */
export function signInAddress(
  page: typeof SIGN_IN | typeof SIGN_UP,
  wanted: WantedSwap | null,
  next: string | null,
): string {
  return withParameters(page, {
    remplace: wanted?.replaced,
    par: wanted?.chosen,
    suite: next ?? undefined,
  });
}

/** A page that a mail links to. The token is a secret: whoever logs addresses leaves out what follows `jeton=`. */
export function mailedAddress(page: string, token: string): string {
  return withParameters(page, { jeton: token });
}

function searchParameters(query: Partial<SearchQuery>): Record<string, string | undefined> {
  return {
    q: query.words || undefined,
    grade: query.grade ?? undefined,
    categorie: query.category ?? undefined,
    tri: query.order && query.order !== 'pertinence' ? query.order : undefined,
    page: query.page && query.page > 1 ? String(query.page) : undefined,
  };
}

function cameFromParameters(from: CameFrom | null | undefined): Record<string, string | undefined> {
  switch (from?.list) {
    case 'search':
      return { de: 'recherche', ...searchParameters(from.query) };
    case 'substitutes':
      return { de: 'substituts', pour: from.of };
    case 'favourites':
      return { de: 'mes-produits' };
    default:
      return {};
  }
}

function withParameters(path: string, parameters: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) search.set(name, value);
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
