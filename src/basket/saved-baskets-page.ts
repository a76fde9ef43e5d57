import type { FastifyReply, FastifyRequest } from 'fastify';
import { SAVED_BASKETS, SIGN_IN, savedBasketAddress, signInAddress } from '../web/addresses.ts';
import { inEachLanguage } from '../web/language.ts';
import type { Notice } from '../web/page-context.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { VisitorMistake } from '../web/visitor-mistake.ts';
import { type BasketPages, defaultName, findAddress, sendBasket, sendUnread } from './basket-page.ts';
import { createBasket, findBasket, listBaskets, removeBasket, replaceBasket } from './basket-store.ts';
import { type Basket, readBasketRequest, readNumber } from './read-basket-request.ts';
import { LONGEST_NAME, MOST_BASKETS, type NewBasket, type SavedBasket } from './saved-basket.ts';
import { SavedBasketsView } from './saved-baskets-view.tsx';

const WORDS = inEachLanguage({
  fr: {
    removed: 'Le caddie est supprimé.',
    kept: 'Votre caddie est gardé.',
    longName: `Ce nom est trop long\u00a0: ${LONGEST_NAME} caractères au plus.`,
    tooMany: `Vous gardez déjà ${MOST_BASKETS} caddies\u00a0: supprimez-en un d’abord.`,
  },
  en: {
    removed: 'The basket is deleted.',
    kept: 'Your basket is kept.',
    longName: `This name is too long: ${LONGEST_NAME} characters at most.`,
    tooMany: `You keep ${MOST_BASKETS} baskets already: delete one first.`,
  },
});

export function savedBasketsPage({ database }: BasketPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const baskets = await listBaskets(database, account.id);
    const removed = readField(asParameters(request.query).fait) === 'retire';
    const notice: Notice | null = removed ? { tone: 'done', text: WORDS[request.language].removed } : null;
    return sendPage(reply, SavedBasketsView({ context: contextOf(request, reply, { notice }), baskets }));
  };
}

export function savedBasketPage(pages: BasketPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const id = readNumber(asParameters(request.params).number);
    const saved = id === null ? undefined : await findBasket(pages.database, account.id, id);
    if (!saved) throw noSuchBasket();
    const done = readField(asParameters(request.query).fait) === 'garde';
    const notice: Notice | null = done ? { tone: 'done', text: WORDS[request.language].kept } : null;
    const preferencesIgnored = readField(asParameters(request.query).preferences) === 'non';
    return sendBasket(pages, request, reply, { ...toBasket(saved), preferencesIgnored }, { saved, notice });
  };
}

/** Open to anyone, because a session may end while its visitor writes a list: sign-in then leads back to it. */
export function saveBasket(pages: BasketPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = asParameters(request.body);
    const read = readBasketRequest(fields);
    if (read.kind !== 'basket') return sendUnread(request, reply, read);
    const { basket } = read;
    if (!request.account) return reply.redirect(signInAddress(SIGN_IN, null, findAddress(basket)), 303);

    const name = readField(fields.nom).replace(/\s+/g, ' ') || defaultName(request.language);
    if ([...name].length > LONGEST_NAME) {
      const error = WORDS[request.language].longName;
      return sendBasket(pages, request, reply, basket, { refused: { name: name.slice(0, 300), error } });
    }
    const target = readField(fields.nouveau) === '' ? basket.savedId : null;
    const id = await write(pages, request.account.id, target, toNewBasket(basket, name));
    if (id === undefined) {
      const error = WORDS[request.language].tooMany;
      return sendBasket(pages, request, reply, basket, { refused: { name, error } });
    }
    return reply.redirect(`${savedBasketAddress(id)}?fait=garde`, 303);
  };
}

export function removeSavedBasket({ database }: BasketPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const id = readNumber(asParameters(request.body).caddie);
    if (id === null) throw noSuchBasket();
    await removeBasket(database, account.id, id);
    return reply.redirect(`${SAVED_BASKETS}?fait=retire`, 303);
  };
}

/** Number of the basket that was written; `undefined` when the account has as many as it may. */
async function write({ database }: BasketPages, accountId: number, target: number | null, basket: NewBasket) {
  // One that was removed in another window is saved anew: nothing that was typed is lost.
  if (target !== null && (await replaceBasket(database, accountId, target, basket))) return target;
  return createBasket(database, accountId, basket);
}

function toNewBasket({ lines, keptCodes }: Basket, name: string): NewBasket {
  const keepsOriginal = (code: Basket['lines'][number]['code']) => code !== null && keptCodes.includes(code);
  return { name, lines: lines.map((line) => ({ ...line, keepsOriginal: keepsOriginal(line.code) })) };
}

function toBasket({ id, lines }: SavedBasket): Omit<Basket, 'preferencesIgnored'> {
  const keptCodes = lines.flatMap(({ code, keepsOriginal }) => (code !== null && keepsOriginal ? [code] : []));
  return {
    lines: lines.map(({ packs, code, words }) => ({ packs, code, words })),
    keptCodes: [...new Set(keptCodes)],
    savedId: id,
  };
}

function noSuchBasket(): VisitorMistake {
  return new VisitorMistake(404, {
    fr: 'Ce caddie n’existe pas, ou n’existe plus, dans votre compte.',
    en: 'There is no such basket in your account, or no longer.',
  });
}
