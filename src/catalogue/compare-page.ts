import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Queryable } from '../database/database.ts';
import { type Barcode, parseBarcode } from '../food/barcode.ts';
import { compareAddress } from '../web/addresses.ts';
import { markPassing } from '../web/passing-page.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { askForPeople } from './ask-for-people.ts';
import { CompareView, MOST_COMPARED } from './compare-view.tsx';
import type { ProductSource } from './find-product.ts';
import { listProductSheets } from './product-store.ts';
import { search } from './search.ts';
import { readTypedBarcode } from './search-page.ts';

const MOST_PROPOSED = 6;

export function comparePage({ database, live }: ProductSource) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const parameters = asParameters(request.query);
    const { codes, unreadable } = readCodes(readField(parameters.codes));
    const added = readField(parameters.ajouter).slice(0, 200);
    const addedCode = readTypedBarcode(added);
    if (addedCode !== undefined) return reply.redirect(compareAddress([...new Set([...codes, addedCode])]), 303);

    const { sheets, awaited, passing } = await findSheets(
      askForPeople({ database, live }, request),
      codes.slice(0, MOST_COMPARED),
    );
    if (passing) markPassing(request);
    const known = new Set(sheets.map(({ product }) => product.code));
    const lacking = codes.filter((code) => !known.has(code) && !awaited.includes(code));
    const unknownCodes = [...unreadable, ...lacking.slice(0, MOST_COMPARED)];
    const found = added === '' ? null : { words: added, cards: await propose(database, added) };
    const context = contextOf(request, reply);
    return sendPage(reply, CompareView({ context, sheets, unknownCodes, awaitedCodes: awaited, found }));
  };
}

/** The products, those that must first be fetched included; `awaited`: the codes of those still to come. */
async function findSheets({ database, live }: ProductSource, codes: readonly Barcode[]) {
  const known = await listProductSheets(database, codes);
  const lacking = codes.filter((code) => known.every(({ product }) => product.code !== code));
  const asked = await Promise.all(lacking.map((code) => live.askForProduct(code)));
  const came = asked.some(({ kind }) => kind === 'stored');
  return {
    sheets: came ? await listProductSheets(database, codes) : known,
    awaited: lacking.filter((_, place) => asked[place]?.kind === 'later'),
    passing: asked.some((outcome) => outcome.kind !== 'unknown' || outcome.why !== 'not-asked'),
  };
}

function readCodes(text: string): { codes: Barcode[]; unreadable: string[] } {
  const codes = new Set<Barcode>();
  const unreadable: string[] = [];
  for (const part of text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 20)) {
    const code = parseBarcode(part);
    if (code !== undefined) codes.add(code);
    else if (unreadable.length < MOST_COMPARED) unreadable.push(part.slice(0, 30));
  }
  return { codes: [...codes], unreadable };
}

async function propose(database: Queryable, words: string) {
  const results = await search(database, { words, grade: null, category: null, order: 'pertinence', page: 1 });
  return results.cards.slice(0, MOST_PROPOSED);
}
