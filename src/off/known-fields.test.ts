import { expect, it } from 'vitest';
import { keepKnownFields } from './known-fields.ts';
import { PRODUCT_FIELDS } from './product-fields.ts';

it('keeps everything that is asked of the API', () => {
  const document = Object.fromEntries(PRODUCT_FIELDS.map((field, place) => [field, place]));
  expect(keepKnownFields(document)).toMatchObject(document);
});

it('keeps names in every language, and nothing that nobody reads', () => {
  const kept = keepKnownFields({ code: '1', product_name_it: 'Tè', ingredients_text_de: 'Tee', creator: 'kiliweb' });
  expect(kept).toMatchObject({ code: '1', product_name_it: 'Tè', ingredients_text_de: 'Tee' });
  expect('creator' in kept).toBe(false);
});

it('gives documents of different fields one order of fields', () => {
  const one = keepKnownFields({ quantity: '1 kg', code: '1' });
  expect(Object.keys(keepKnownFields({ code: '2' }))).toEqual(Object.keys(one));
});
