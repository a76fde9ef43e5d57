import type { Barcode } from '../food/barcode.ts';
import { type BoundedFetch, fetchBounded } from './bounded-fetch.ts';
import { type ProductAnswer, readProductAnswer, readSearchAnswer, type SearchAnswer } from './off-answer.ts';
import { PRODUCT_FIELDS } from './product-fields.ts';

export interface OffSettings extends BoundedFetch {
  /** "https://world.openfoodfacts.org" */
  readonly url: string;
}

/** How many products one request brings. */
export const PRODUCTS_PER_REQUEST = 24;

/** The server does not understand escaped commas (openfoodfacts-server issue 1607). */
const FIELDS = PRODUCT_FIELDS.join(',');

/**
 * Asks Open Food Facts, once and now: limits are kept by who calls. Version 2 of the API, since it gives the nutrient
 * table of every product, whatever the schema that it was written in. No method ever rejects.
 */
export class OffClient {
  readonly #settings: OffSettings;

  constructor(settings: OffSettings) {
    this.#settings = settings;
  }

  async fetchProduct(code: Barcode): Promise<ProductAnswer> {
    const reply = await this.#ask(`/api/v2/product/${code}?fields=${FIELDS}`);
    return 'kind' in reply ? reply : readProductAnswer(reply, code);
  }

  /**
   * Products sold in France that bear these words, most scanned first; only their codes: search.pl fails when it is
   * asked for nutrients (openfoodfacts-server issue 13107), and version 2 has no search by words.
   */
  async searchProducts(words: string, page: number): Promise<SearchAnswer> {
    const query = new URLSearchParams({
      search_terms: words,
      search_simple: '1',
      action: 'process',
      json: '1',
      tagtype_0: 'countries',
      tag_contains_0: 'contains',
      tag_0: 'france',
      sort_by: 'unique_scans_n',
      page: String(page),
      page_size: String(PRODUCTS_PER_REQUEST),
      fields: 'code',
    });
    return this.#search(`/cgi/search.pl?${query}`);
  }

  /** The products among these codes that Open Food Facts has: one request for all of them. */
  async fetchProducts(codes: readonly Barcode[]): Promise<SearchAnswer> {
    return this.#search(`/api/v2/search?code=${codes.join(',')}&page_size=${codes.length}&fields=${FIELDS}`);
  }

  async #search(path: string): Promise<SearchAnswer> {
    const reply = await this.#ask(path);
    return 'kind' in reply ? reply : readSearchAnswer(reply);
  }

  #ask(path: string) {
    return fetchBounded(this.#settings.url.replace(/\/+$/, '') + path, this.#settings);
  }
}
