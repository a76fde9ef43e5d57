import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Barcode } from '../food/barcode.ts';
import { type NutrientLevels, nutrientLevels } from '../food/nutrient-levels.ts';
import { type CameFrom, productAddress } from '../web/addresses.ts';
import { asParameters, readCameFrom, readField, requireBarcode } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { askForPeople } from './ask-for-people.ts';
import { type ProductSource, requireProduct } from './find-product.ts';
import { sendOnItsWay } from './on-its-way-page.ts';
import type { ProductSheet } from './product-sheet.ts';
import { ProductView } from './product-view.tsx';

export function productPage(source: ProductSource) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { code, from } = readProductRequest(request);
    if (isOtherSpelling(request, code)) return reply.redirect(productAddress(code, from), 301);
    const found = await requireProduct(askForPeople(source, request), code);
    if (found.kind === 'later') return sendOnItsWay(request, reply, code, found);
    const { sheet } = found;
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
