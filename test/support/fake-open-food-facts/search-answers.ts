import { normalizeCode, type OffDocument, pickFields } from './documents.ts';
import type { JsonAnswer } from './product-answers.ts';

/** Open Food Facts gives no more than this in one page, whatever is asked. */
const MOST_PER_PAGE = 1_000;

type Product = OffDocument;

/** `/cgi/search.pl`: full text, the only place that has it; without `json=1` it is a page for people. */
export function answerFullText(
  parameters: URLSearchParams,
  products: readonly Product[],
): JsonAnswer | 'page' | 'broken' {
  if (parameters.get('json') !== '1') return 'page';
  // openfoodfacts-server issue 13107 (2026-02): the nutrient table asked of search.pl ends in an error page.
  if (parameters.get('fields')?.split(',').includes('nutriments')) return 'broken';
  const words = fold(parameters.get('search_terms') ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const kept = products.filter(
    (product) => words.every((word) => keywordsOf(product).has(word)) && bearsTag(product, parameters),
  );
  return { status: 200, body: pageOf(kept, parameters) };
}

/** `/api/v2/search`: by tags, nutrients and codes; words are not understood, and not refused either. */
export function answerStructured(parameters: URLSearchParams, products: readonly Product[]): JsonAnswer {
  return {
    status: 200,
    body: pageOf(
      products.filter((product) => matchesAll(product, parameters)),
      parameters,
    ),
  };
}

function matchesAll(product: Product, parameters: URLSearchParams): boolean {
  return [...parameters].every(([name, value]) => {
    if (name === 'code') return value.split(',').map(normalizeCode).includes(product.code);
    const tags = /^(categories|labels|allergens|countries|brands|additives|stores)_tags(?:_en)?$/.exec(name);
    if (tags?.[1] !== undefined) return matchesTags(listTags(product, tags[1]), value);
    // "sugars_100g<8=": half of the condition stands in the name.
    const limit = /^(.+_100g)(<|>)([\d.]+)$/.exec(value === '' ? name : `${name}=${value}`);
    return limit === null || matchesLimit(product, limit);
  });
}

/** Comma: and; pipe: or; minus: without. */
function matchesTags(tags: readonly string[], wanted: string): boolean {
  const bears = (tag: string) => tags.some((own) => own === tag || own === `en:${tag}` || own === `fr:${tag}`);
  return wanted
    .split(',')
    .every((part) => (part.startsWith('-') ? !bears(part.slice(1)) : part.split('|').some(bears)));
}

function matchesLimit(product: Product, [, name = '', sign, limit]: RegExpExecArray): boolean {
  const value = ((product.nutriments ?? {}) as Record<string, unknown>)[name];
  if (value === undefined || value === '') return false;
  return sign === '<' ? Number(value) < Number(limit) : Number(value) > Number(limit);
}

function bearsTag(product: Product, parameters: URLSearchParams): boolean {
  const type = parameters.get('tagtype_0');
  const tag = parameters.get('tag_0');
  if (type === null || tag === null) return true;
  const bears = matchesTags(listTags(product, type), tag.toLowerCase());
  return parameters.get('tag_contains_0') === 'does_not_contain' ? !bears : bears;
}

function listTags(product: Product, type: string): string[] {
  const tags = product[`${type}_tags`];
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}

function keywordsOf(product: Product): Set<string> {
  const texts = [product.product_name, product.product_name_fr, product.brands, ...listTags(product, 'categories')];
  return new Set(texts.flatMap((text) => (typeof text === 'string' ? fold(text).split(' ') : [])));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function pageOf(products: readonly Product[], parameters: URLSearchParams) {
  const asked = parameters.get('page_size');
  const size = Math.min(MOST_PER_PAGE, Number(asked) || 24);
  const page = Number(parameters.get('page')) || 1;
  const skip = (page - 1) * size;
  const shown = inOrder(products, parameters.get('sort_by')).slice(skip, skip + size);
  return {
    count: products.length,
    page,
    // Products in this page, not pages: see the API reference.
    page_count: shown.length,
    // Given back as it was asked: text beside numbers.
    page_size: asked ?? 24,
    products: shown.map((product) => pickFields(product, parameters.get('fields'))),
    skip,
  };
}

function inOrder(products: readonly Product[], order: string | null): Product[] {
  const number = (name: string) => (a: Product, b: Product) => Number(b[name] ?? 0) - Number(a[name] ?? 0);
  if (order === 'nothing') return [...products];
  if (order === 'product_name') {
    return [...products].sort((a, b) => String(a.product_name).localeCompare(String(b.product_name), 'fr'));
  }
  if (order === 'last_modified_t' || order === 'created_t') return [...products].sort(number(order));
  return [...products].sort(number('unique_scans_n'));
}
