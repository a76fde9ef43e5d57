import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { hasPreferences, NO_PREFERENCES, type Preferences } from '../food/preferences.ts';
import type { SwapShelves } from '../substitutes/swap-shelves.ts';
import { anyonesSavedBasketAddress, basketAddress, LONGEST_ADDRESS, savedBasketAddress } from '../web/addresses.ts';
import { formatDate } from '../web/format.ts';
import type { InEachLanguage, Language } from '../web/language.ts';
import type { Notice } from '../web/page-context.ts';
import { markPassing } from '../web/passing-page.ts';
import { asParameters } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { basketFigures } from './basket-figures.ts';
import { lineAnchor } from './basket-lines-view.tsx';
import { findBasket } from './basket-store.ts';
import { BasketView } from './basket-view.tsx';
import { EmptyBasketView, EXAMPLE_ADDRESS } from './empty-basket-view.tsx';
import {
  type Basket,
  type BasketRequest,
  followGesture,
  readBasketRequest,
  readGesture,
} from './read-basket-request.ts';
import { resolveLines } from './resolve-lines.ts';
import type { ResolvedLine } from './resolved-line.ts';
import type { SavedBasket } from './saved-basket.ts';
import { formatList, withCode } from './shopping-list.ts';

const DEFAULT_NAMES: InEachLanguage<(date: string) => string> = {
  fr: (date) => `Caddie du ${date}`,
  en: (date) => `Basket of ${date}`,
};

export interface BasketPages {
  readonly database: Database;
  readonly swapShelves: SwapShelves;
  readonly preferences: { readonly find: (request: FastifyRequest) => Promise<Preferences> };
}

/** The basket that the address holds: it can be shared, kept as a bookmark and gone back to. */
export function basketPage(pages: BasketPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const read = readBasketRequest(request.query);
    if (read.kind === 'nothing') return sendEmpty(request, reply, '', null, 200);
    if (read.kind === 'mistake') return sendUnread(request, reply, read);
    // A list is one person's: remembered, it would only push out pages that many ask for.
    if (request.url !== EXAMPLE_ADDRESS) markPassing(request);
    return sendBasket(pages, request, reply, read.basket);
  };
}

/** Takes the list from its form, and what a button beside a line asks for. Writes nothing. */
export function readBasket(pages: BasketPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const read = readBasketRequest(request.body);
    if (read.kind !== 'basket') return sendUnread(request, reply, read);
    const gesture = readGesture(asParameters(request.body));
    const basket = gesture ? followGesture(read.basket, gesture) : read.basket;
    const address = findAddress(basket);
    // Too long for an address: the page is the answer to the form itself, and does all the same.
    if (address === null) return sendBasket(pages, request, reply, basket);
    return reply.redirect(gesture ? `${address}#${lineAnchor(gesture.place)}` : address, 303);
  };
}

const EMPTY_LIST: InEachLanguage<string> = {
  fr: 'Votre liste est vide\u00a0: écrivez au moins un aliment.',
  en: 'Your list is empty: write at least one food.',
};

export function sendUnread(
  request: FastifyRequest,
  reply: FastifyReply,
  read: Exclude<BasketRequest, { kind: 'basket' }>,
): Promise<FastifyReply> {
  return read.kind === 'mistake'
    ? sendEmpty(request, reply, read.typed, read.error, 422)
    : sendEmpty(request, reply, '', EMPTY_LIST, 422);
}

interface BasketOptions {
  /** The saved basket that the page is about. */
  readonly saved?: SavedBasket;
  /** A name that was typed and cannot be saved, and why. */
  readonly refused?: { readonly name: string; readonly error: string };
  readonly notice?: Notice | null;
}

export async function sendBasket(
  { database, swapShelves, preferences }: BasketPages,
  request: FastifyRequest,
  reply: FastifyReply,
  basket: Basket,
  { saved, refused, notice = null }: BasketOptions = {},
): Promise<FastifyReply> {
  const { account } = request;
  const own = await preferences.find(request);
  // Somebody else at the same browser is not shown what this one eats.
  if (hasPreferences(own)) reply.header('cache-control', 'no-store');
  const ignored = basket.preferencesIgnored;
  const lines = await resolveLines(swapShelves, basket, ignored ? NO_PREFERENCES : own);
  const from =
    saved ?? (account && basket.savedId ? await findBasket(database, account.id, basket.savedId) : undefined);
  const shown = { ...basket, savedId: from?.id ?? null };
  const save = {
    basket: shown,
    list: formatList(lines.map(meantLine)),
    name: refused?.name ?? from?.name ?? (account ? defaultName(request.language) : ''),
    error: refused?.error ?? null,
    address: findAddress(shown),
  };
  const context = contextOf(request, reply, { notice });
  const note = { preferences: own, ignored, leftOut: listLeftOut(lines), ...addressesFor(shown, saved) };
  const page = BasketView({
    context,
    basket: shown,
    lines,
    figures: basketFigures(lines),
    note,
    save,
    saved: saved ?? null,
  });
  return sendPage(reply, page, refused ? 422 : 200);
}

function sendEmpty(
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
  error: InEachLanguage<string> | null,
  status: number,
): Promise<FastifyReply> {
  const context = contextOf(request, reply);
  return sendPage(reply, EmptyBasketView({ context, typed, error: error?.[context.language] ?? null }), status);
}

/** Of all swaps that preferences left out, what spoke most against each. */
function listLeftOut(lines: readonly ResolvedLine[]) {
  return lines.flatMap((line) => (line.kind === 'found' ? line.leftOut : []));
}

/** Where the same basket is with the visitor's preferences, and without. */
function addressesFor(basket: Basket, saved: SavedBasket | undefined) {
  if (saved) return { address: savedBasketAddress(saved.id), anyonesAddress: anyonesSavedBasketAddress(saved.id) };
  return {
    address: findAddress({ ...basket, preferencesIgnored: false }),
    anyonesAddress: findAddress({ ...basket, preferencesIgnored: true }),
  };
}

/** Address of the basket; `null` when it would be too long. */
export function findAddress({ lines, ...decisions }: Basket): string | null {
  const address = basketAddress({ ...decisions, list: formatList(lines) });
  return address.length <= LONGEST_ADDRESS ? address : null;
}

function meantLine(resolved: ResolvedLine) {
  return resolved.kind === 'found' ? withCode(resolved.line, resolved.sheet.product.code) : resolved.line;
}

export function defaultName(language: Language): string {
  return DEFAULT_NAMES[language](formatDate(new Date(), language));
}
