import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { note } from '../monitoring/happening.ts';
import { FAVOURITES, favouritesAddress, type WantedSwap } from '../web/addresses.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import type { Notice } from '../web/page-context.ts';
import {
  asParameters,
  noSuchPage,
  type RawParameters,
  readField,
  readPage,
  readWantedSwap,
} from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { VisitorMistake } from '../web/visitor-mistake.ts';
import { FavouritesView } from './favourites-view.tsx';
import { type KeepOutcome, keepWantedSwap } from './keep-wanted-swap.ts';
import { countKeptSwaps, listKeptSwaps, removeSwap } from './kept-swap-store.ts';

const SWAPS_PER_PAGE = 20;

const WORDS = inEachLanguage({
  fr: {
    kept: 'L’échange est dans vos produits.',
    removed: 'L’échange est retiré de vos produits.',
    undo: 'Annuler',
  },
  en: { kept: 'The swap is in your products.', removed: 'The swap is removed from your products.', undo: 'Undo' },
});

interface FavouritesPages {
  readonly database: Database;
}

export function favouritesPage({ database }: FavouritesPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const parameters = asParameters(request.query);
    const page = readPage(parameters.page);
    const total = await countKeptSwaps(database, account.id);
    const pageCount = Math.max(1, Math.ceil(total / SWAPS_PER_PAGE));
    if (page > pageCount) throw noSuchPage();
    const swaps = await listKeptSwaps(database, account.id, {
      limit: SWAPS_PER_PAGE,
      offset: (page - 1) * SWAPS_PER_PAGE,
    });
    const context = contextOf(request, reply, { notice: readNotice(parameters, request.language) });
    return sendPage(reply, FavouritesView({ context, page: { swaps, total, page, pageCount } }));
  };
}

export function keepFavourite({ database }: FavouritesPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const wanted = requireWantedSwap(request.body);
    const putBack = readField(asParameters(request.body).annule) === '1';
    const outcome = await keepWantedSwap(database, account.id, wanted, { putBack });
    const address = afterKeeping(outcome);
    if (!putBack) note(request, { kind: 'swap-saved' });
    return reply.redirect(address, 303);
  };
}

export function removeFavourite({ database }: FavouritesPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const wanted = requireWantedSwap(request.body);
    await removeSwap(database, account.id, wanted);
    // The page it stood on may have gone with it: the last one that is left is shown.
    const pageCount = Math.max(1, Math.ceil((await countKeptSwaps(database, account.id)) / SWAPS_PER_PAGE));
    const asked = readField(asParameters(request.body).page);
    const page = /^\d{1,6}$/.test(asked) ? Math.min(Number(asked), pageCount) : 1;
    const done = new URLSearchParams({ fait: 'retire', remplace: wanted.replaced, par: wanted.chosen });
    const list = favouritesAddress(page);
    return reply.redirect(`${list}${list.includes('?') ? '&' : '?'}${done}`, 303);
  };
}

/** Where a visitor goes once a swap was kept; throws the mistake that says why it was not. */
export function afterKeeping(outcome: KeepOutcome): string {
  switch (outcome) {
    case 'kept':
      return `${FAVOURITES}?fait=garde`;
    case 'unknown-product':
      throw new VisitorMistake(404, {
        fr: 'L’un des deux produits de cet échange n’est pas dans notre catalogue. Rien n’a été gardé.',
        en: 'One of the two products of this swap is not in our catalogue. Nothing was kept.',
      });
    case 'not-healthier':
      throw new VisitorMistake(422, {
        fr: 'Le produit choisi n’est pas nettement meilleur que l’autre. Rien n’a été gardé.',
        en: 'The product chosen is not clearly better than the other. Nothing was kept.',
      });
    case 'withdrawn':
      throw new VisitorMistake(422, {
        fr: 'Open Food Facts a retiré le produit choisi\u00a0: il n’est sans doute plus vendu. Rien n’a été gardé.',
        en: 'Open Food Facts has withdrawn the product chosen: it is probably no longer sold. Nothing was kept.',
      });
  }
}

function requireWantedSwap(body: unknown): WantedSwap {
  const wanted = readWantedSwap(asParameters(body));
  if (wanted === null) {
    throw new VisitorMistake(400, {
      fr: 'Cet échange ne nomme pas deux produits. Rien n’a été modifié.',
      en: 'This swap does not name two products. Nothing was changed.',
    });
  }
  return wanted;
}

/** What was just done, told by the address that the form led to. */
function readNotice(parameters: RawParameters, language: Language): Notice | null {
  const words = WORDS[language];
  const done = readField(parameters.fait);
  if (done === 'garde') return { tone: 'done', text: words.kept };
  const removed = readWantedSwap(parameters);
  if (done !== 'retire' || removed === null) return null;
  return {
    tone: 'done',
    text: words.removed,
    undo: {
      action: FAVOURITES,
      fields: { remplace: removed.replaced, par: removed.chosen, annule: '1' },
      label: words.undo,
    },
  };
}
