import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { type Barcode, parseBarcode } from '../food/barcode.ts';
import { compareAddress } from '../web/addresses.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { CompareView, MOST_COMPARED } from './compare-view.tsx';
import { listProductSheets } from './product-store.ts';
import { search } from './search.ts';
import { readTypedBarcode } from './search-page.ts';

const MOST_PROPOSED = 6;

export function comparePage({ database }: { readonly database: Database }) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const parameters = asParameters(request.query);
    const { codes, unreadable } = readCodes(readField(parameters.codes));
    const added = readField(parameters.ajouter).slice(0, 200);
    const addedCode = readTypedBarcode(added);
    if (addedCode !== undefined) return reply.redirect(compareAddress([...new Set([...codes, addedCode])]), 303);

    const sheets = await listProductSheets(database, codes.slice(0, MOST_COMPARED));
    const known = new Set(sheets.map(({ product }) => product.code));
    const unknownCodes = [...unreadable, ...codes.filter((code) => !known.has(code)).slice(0, MOST_COMPARED)];
    const found = added === '' ? null : { words: added, cards: await propose(database, added) };
    return sendPage(reply, CompareView({ context: contextOf(request, reply), sheets, unknownCodes, found }));
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

async function propose(database: Database, words: string) {
  const results = await search(database, { words, grade: null, category: null, order: 'pertinence', page: 1 });
  return results.cards.slice(0, MOST_PROPOSED);
}
