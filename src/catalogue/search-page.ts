import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Barcode, parseBarcode } from '../food/barcode.ts';
import { note } from '../monitoring/happening.ts';
import { productAddress, type SearchQuery } from '../web/addresses.ts';
import type { InEachLanguage } from '../web/language.ts';
import { markPassing } from '../web/passing-page.ts';
import { asParameters, noSuchPage, readSearchQuery } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { askForPeople } from './ask-for-people.ts';
import { findProduct, unknownWords } from './find-product.ts';
import type { AskedWords } from './live-catalogue.ts';
import { sendOnItsWay } from './on-its-way-page.ts';
import { search } from './search.ts';
import { type SearchSource, searchOrAsk } from './search-or-ask.ts';
import type { SearchResults } from './search-results.ts';
import { SearchView } from './search-view.tsx';

export function searchPage(catalogue: SearchSource) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const source = askForPeople(catalogue, request);
    const query = readSearchQuery(asParameters(request.query));
    const code = readTypedBarcode(query.words);
    if (code !== undefined) return answerBarcode(source, code, query, request, reply);

    const { results, asked, passing } = await searchOrAsk(source, query);
    if (passing) markPassing(request);
    if (query.words !== '') note(request, { kind: 'search', words: query.words, found: results.total });
    return sendResults(request, reply, results, askedWords(asked)?.[request.language] ?? null);
  };
}

/** A bar code leads straight to its product. */
async function answerBarcode(
  source: SearchSource,
  code: Barcode,
  query: SearchQuery,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const found = await findProduct(source, code);
  if (found.kind === 'sheet') return reply.redirect(productAddress(code), 303);
  if (found.kind === 'later') return sendOnItsWay(request, reply, code, found);
  if (found.why === 'not-asked') return sendResults(request, reply, await search(source.reads, query), null);
  markPassing(request);
  return sendResults(request, reply, await search(source.reads, query), unknownWords(code, found)[request.language]);
}

function sendResults(request: FastifyRequest, reply: FastifyReply, results: SearchResults, note: string | null) {
  const { words, page } = results.query;
  if (page > results.pageCount) throw noSuchPage();
  const context = contextOf(request, reply, { searchWords: words });
  return sendPage(reply, SearchView({ context, results, note }));
}

/** What Open Food Facts has to say where we find nothing. */
function askedWords(asked: AskedWords): InEachLanguage<string> | null {
  if (asked.kind === 'not-asked') return null;
  if (asked.kind === 'answered') {
    return {
      fr: 'Open Food Facts, que nous avons consulté, n’a rien trouvé non plus.',
      en: 'Open Food Facts, which we have asked, found nothing either.',
    };
  }
  return asked.underWay
    ? {
        fr: 'Nous cherchons aussi chez Open Food Facts\u00a0: relancez la recherche dans un instant.',
        en: 'We are looking at Open Food Facts, too: search again in a moment.',
      }
    : {
        fr: 'Open Food Facts connaît peut-être ce produit, mais ne peut pas nous répondre tout de suite\u00a0: relancez la recherche dans un instant.',
        en: 'Open Food Facts may know this product, but cannot answer right away: search again in a moment.',
      };
}

/** A bar code, when all that was typed looks like one: a few digits alone ("7", "1664") are words. */
export function readTypedBarcode(words: string): Barcode | undefined {
  return /^[\d\s-]{8,}$/.test(words) ? parseBarcode(words) : undefined;
}
