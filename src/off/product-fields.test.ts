import { expect, it } from 'vitest';
import {
  OTHER_DOCUMENTS,
  pickFields,
  readStarterDocuments,
} from '../../test/support/fake-open-food-facts/documents.ts';
import { PRODUCT_FIELDS } from './product-fields.ts';
import { toProduct } from './to-product.ts';

it('asks for every field that the mapping reads: a product is the same from the API and from the whole document', () => {
  const fields = PRODUCT_FIELDS.join(',');
  for (const document of [...readStarterDocuments(), ...OTHER_DOCUMENTS]) {
    expect(toProduct(pickFields(document, fields))).toEqual(toProduct(document));
  }
});

it('asks for no field twice', () => {
  expect(new Set(PRODUCT_FIELDS).size).toBe(PRODUCT_FIELDS.length);
});
