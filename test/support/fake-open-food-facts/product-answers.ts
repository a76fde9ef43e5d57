import { normalizeCode, type OffDocument, pickFields, toSchema1003 } from './documents.ts';

export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type ApiVersion = 'v0' | 'v2' | 'v3';

export type ProductAnswer = JsonAnswer | { readonly status: 302; readonly location: string };

/** Answers one product read, in the words of the version of the API that it was asked of. */
export function answerProduct(
  version: ApiVersion,
  typed: string,
  parameters: URLSearchParams,
  find: (code: string) => OffDocument | undefined,
): ProductAnswer {
  const code = normalizeCode(typed);
  if (code === undefined) return version === 'v3' ? missingV3(typed, 'invalid_code', 200) : noCode(typed);
  const document = find(code);
  if (document === undefined) return missing(version, code);
  const type = document.product_type ?? 'food';
  if (type !== 'food') {
    return { status: 302, location: `https://world.open${type}facts.org/api/${version}/product/${code}` };
  }
  return found(version, document, parameters.get('fields'));
}

function found(version: ApiVersion, document: OffDocument, fields: string | null): JsonAnswer {
  if (version === 'v3') {
    return {
      status: 200,
      body: {
        code: document.code,
        errors: [],
        product: pickFields(toSchema1003(document), fields),
        result: { id: 'product_found', lc_name: 'Product found', name: 'Product found' },
        status: 'success',
        warnings: [],
      },
    };
  }
  const product = pickFields(document, fields);
  // Seen in v2: the table comes, empty, even to who did not ask for it.
  if (version === 'v2' && !('nutriments' in product)) product.nutriments = {};
  return { status: 200, body: { code: document.code, product, status: 1, status_verbose: 'product found' } };
}

/** v0 says it in the body alone; v2 and v3 in the status too. */
function missing(version: ApiVersion, code: string): JsonAnswer {
  if (version === 'v3') return missingV3(code, 'product_not_found', 404);
  return { status: version === 'v0' ? 200 : 404, body: { code, status: 0, status_verbose: 'product not found' } };
}

function noCode(typed: string): JsonAnswer {
  return { status: 200, body: { code: typed, status: 0, status_verbose: 'no code or invalid code' } };
}

function missingV3(code: string, reason: string, status: number): JsonAnswer {
  const name = reason === 'invalid_code' ? 'Invalid code' : 'Product not found';
  return {
    status,
    body: {
      code,
      errors: [
        {
          field: { id: 'code', value: code },
          impact: { id: 'failure', lc_name: 'Failure', name: 'Failure' },
          message: { id: reason, lc_name: name, name },
        },
      ],
      result: { id: 'product_not_found', lc_name: 'Product not found', name: 'Product not found' },
      status: 'failure',
      warnings: [],
    },
  };
}
