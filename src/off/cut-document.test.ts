import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutDocument } from './cut-document.ts';
import { KNOWN_FIELDS, keepKnownFields } from './known-fields.ts';

const name = fc.oneof(
  fc.constantFrom(
    ...KNOWN_FIELDS,
    'product_name_it',
    'product_name_',
    'ingredients_text_de',
    'creator',
    'cod',
    'codes',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const document = fc.dictionary(name, fc.jsonValue(), { maxKeys: 12 });
const text = fc
  .tuple(document, fc.constantFrom(0, 1, '\t', '\r'))
  .map(([value, space]) => JSON.stringify(value, null, space));

function cut(from: string): string | undefined {
  return cutDocument(Buffer.from(from))?.toString('utf8');
}

it('leaves the fields that the mapping knows as they are, whatever the document', () => {
  fc.assert(
    fc.property(text, (full) => {
      expect(keepKnownFields(JSON.parse(cut(full) ?? full))).toEqual(keepKnownFields(JSON.parse(full)));
    }),
  );
});

it('leaves out what the mapping does not know, however deep and whatever stands in its texts', () => {
  const full = {
    creator: '"}],{\\',
    code: '1',
    traces_debug: { a: [{ b: ']}' }, '{"code":2}'] },
    product_name_it: 'Tè',
    n: -1.5e3,
  };
  expect(cut(JSON.stringify(full))).toBe('{"code":"1","product_name_it":"Tè"}');
  expect(cut('{ "creator" : null , "code" : "1" } ')).toBe('{"code" : "1"}');
  expect(cut('{"creator":true}')).toBe('{}');
});

it('leaves to JSON.parse what is no whole object, or written in an unusual way', () => {
  const odd = [
    '',
    '{',
    '[]',
    '{}',
    '1',
    '{"code":"1"',
    '{"code":"1"}}',
    '{"code":"1",}',
    '{"code"}',
    '{"code":}',
    '{"code" "1"}',
  ];
  for (const each of [
    ...odd,
    '{"c\\u006fde":"1"}',
    '\ufeff{"code":"1"}',
    '{"code":"1',
    '{"creator":[1}',
    '{"creator":{"a":"',
  ]) {
    expect(cut(each), each).toBe(undefined);
  }
});

it('says nothing of a document that was cut anywhere', () => {
  fc.assert(
    fc.property(document, fc.nat(), (value, at) => {
      const full = JSON.stringify(value);
      expect(cut(full.slice(0, at % full.length))).toBe(undefined);
    }),
  );
});
