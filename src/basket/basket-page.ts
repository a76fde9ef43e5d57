import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { hasPreferences, type Preferences } from '../food/preferences.ts';
import type { SwapShelves } from '../substitutes/swap-shelves.ts';
import { type BasketQuery, basketAddress, LONGEST_ADDRESS } from '../web/addresses.ts';
import { formatDate } from '../web/format.ts';
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

export function sendUnread(
  request: FastifyRequest,
  reply: FastifyReply,
  read: Exclude<BasketRequest, { kind: 'basket' }>,
): Promise<FastifyReply> {
  return read.kind === 'mistake'
    ? sendEmpty(request, reply, read.typed, read.error, 422)
    : sendEmpty(request, reply, '', 'Votre liste est vide\u00a0: écrivez au moins un aliment.', 422);
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
  const lines = await resolveLines(swapShelves, basket, own);
  const from =
    saved ?? (account && basket.savedId ? await findBasket(database, account.id, basket.savedId) : undefined);
  const shown = { ...basket, savedId: from?.id ?? null };
  const save = {
    basket: shown,
    list: formatList(lines.map(meantLine)),
    name: refused?.name ?? from?.name ?? (account ? defaultName() : ''),
    error: refused?.error ?? null,
    address: findAddress(shown),
  };
  const context = contextOf(request, reply, { notice });
  const page = BasketView({ context, basket: shown, lines, figures: basketFigures(lines), save, saved: saved ?? null });
  return sendPage(reply, page, refused ? 422 : 200);
}

function sendEmpty(
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
  error: string | null,
  status: number,
): Promise<FastifyReply> {
  return sendPage(reply, EmptyBasketView({ context: contextOf(request, reply), typed, error }), status);
}

/** Address of the basket; `null` when it would be too long. */
export function findAddress({ lines, keptCodes, savedId }: Basket): string | null {
  const query: BasketQuery = { list: formatList(lines), keptCodes, savedId };
  const address = basketAddress(query);
  return address.length <= LONGEST_ADDRESS ? address : null;
}

function meantLine(resolved: ResolvedLine) {
  return resolved.kind === 'found' ? withCode(resolved.line, resolved.sheet.product.code) : resolved.line;
}

export function defaultName(): string {
  return `Caddie du ${formatDate(new Date(), 'fr')}`;
}
