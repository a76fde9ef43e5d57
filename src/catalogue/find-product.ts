import type { Database } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import type { InEachLanguage } from '../web/language.ts';
import { VisitorMistake } from '../web/visitor-mistake.ts';
import type { AskedProduct, AskLater, LiveCatalogue } from './live-catalogue.ts';
import type { ProductSheet } from './product-sheet.ts';
import { findProductSheet } from './product-store.ts';

/** Where products come from: what we have, and what Open Food Facts has beyond it. */
export interface ProductSource {
  readonly database: Database;
  readonly live: LiveCatalogue;
}

export interface FoundSheet {
  readonly kind: 'sheet';
  readonly sheet: ProductSheet;
}

export type UnknownProduct = Extract<AskedProduct, { kind: 'unknown' }>;

/** The product of this code, asked of Open Food Facts when the catalogue does not have it. */
export async function findProduct(
  { database, live }: ProductSource,
  code: Barcode,
): Promise<FoundSheet | UnknownProduct | AskLater> {
  const sheet = await findProductSheet(database, code);
  if (sheet) return { kind: 'sheet', sheet };
  const asked = await live.askForProduct(code);
  if (asked.kind !== 'stored') return asked;
  const stored = await findProductSheet(database, code);
  return stored ? { kind: 'sheet', sheet: stored } : { kind: 'unknown', why: 'nobody-knows' };
}

/** Throws a `VisitorMistake` for a bar code that nobody knows. */
export async function requireProduct(source: ProductSource, code: Barcode): Promise<FoundSheet | AskLater> {
  const found = await findProduct(source, code);
  if (found.kind === 'unknown') throw new VisitorMistake(404, unknownWords(code, found));
  return found;
}

export function unknownWords(code: Barcode, { why }: UnknownProduct): InEachLanguage<string> {
  switch (why) {
    case 'not-asked':
      return {
        fr: `Aucun produit de notre catalogue ne porte le code-barres ${code}.`,
        en: `No product in our catalogue bears the bar code ${code}.`,
      };
    case 'nobody-knows':
      return {
        fr: `Ni notre catalogue ni Open Food Facts ne connaissent le code-barres ${code}.`,
        en: `Neither our catalogue nor Open Food Facts knows the bar code ${code}.`,
      };
    case 'no-food':
      return {
        fr: `Open Food Facts connaît le code-barres ${code}, mais n’en décrit pas (encore) un aliment.`,
        en: `Open Food Facts knows the bar code ${code}, but does not describe a food by it (yet).`,
      };
    case 'wrong-check-digit':
      return {
        fr: `Le code-barres ${code} contient une faute\u00a0: son dernier chiffre ne va pas avec les autres.`,
        en: `The bar code ${code} holds a mistake: its last digit does not go with the others.`,
      };
  }
}
