import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import { type NutrientLevels, nutrientLevels } from '../food/nutrient-levels.ts';
import { type CameFrom, productAddress } from '../web/addresses.ts';
import { asParameters, readCameFrom, readField, requireBarcode } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { VisitorMistake } from '../web/visitor-mistake.ts';
import type { ProductSheet } from './product-sheet.ts';
import { findProductSheet } from './product-store.ts';
import { ProductView } from './product-view.tsx';

export function productPage({ database }: { readonly database: Database }) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { code, from } = readProductRequest(request);
    if (isOtherSpelling(request, code)) return reply.redirect(productAddress(code, from), 301);
    const sheet = await requireProductSheet(database, code);
    const context = contextOf(request, reply, { searchWords: from?.list === 'search' ? from.query.words : '' });
    return sendPage(reply, ProductView({ context, sheet, levels: levelsOf(sheet), from }));
  };
}

/** A powder is no drink yet: what its label tells is neither much nor little of anything. */
function levelsOf({ product: { nutrients, categories, grade } }: ProductSheet): NutrientLevels {
  const unprepared = grade.kind === 'ungraded' && grade.reason === 'needs-preparation';
  return nutrientLevels(nutrients, unprepared ? [] : categories);
}

/** The product that an address names, and the list it was opened from. */
export function readProductRequest(request: FastifyRequest): { code: Barcode; from: CameFrom | null } {
  return {
    code: requireBarcode(asParameters(request.params)),
    from: readCameFrom(asParameters(request.query)),
  };
}

/** "34000470693" and "0034000470693" are one product: it has one address, the other leads there. */
export function isOtherSpelling(request: FastifyRequest, code: Barcode): boolean {
  return readField(asParameters(request.params).code) !== code;
}

/** Throws a `VisitorMistake` for a bar code that the catalogue does not have. */
export async function requireProductSheet(database: Database, code: Barcode): Promise<ProductSheet> {
  const sheet = await findProductSheet(database, code);
  if (!sheet) throw new VisitorMistake(404, `Aucun produit de notre catalogue ne porte le code-barres ${code}.`);
  return sheet;
}
