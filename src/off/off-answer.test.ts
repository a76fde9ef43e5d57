import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { readProductAnswer, readSearchAnswer } from './off-answer.ts';

const CODE = '3017620422003';
const product = (body: unknown, status = 200) => readProductAnswer({ status, text: JSON.stringify(body) }, CODE);

describe('readProductAnswer', () => {
  it('reads a product, also when numbers come as text or the code stands outside', () => {
    const document = { code: CODE, product_name: 'Nutella' };
    expect(product({ code: CODE, status: 1, product: document })).toEqual({ kind: 'found', document });
    expect(product({ code: CODE, status: '1', product: document })).toEqual({ kind: 'found', document });
    expect(product({ code: CODE, status: 1, product: { product_name: 'Nutella' } })).toMatchObject({
      kind: 'found',
      document: { code: CODE },
    });
    expect(product({ status: 1, product: { code: 3017620422003 } }).kind).toBe('found');
  });

  it('takes "not found" with 404 (v2) and with 200 (v0)', () => {
    const missing = { code: CODE, status: 0, status_verbose: 'product not found' };
    expect(product(missing, 404)).toEqual({ kind: 'gone' });
    expect(product(missing, 200)).toEqual({ kind: 'gone' });
  });

  it('never takes one product for another', () => {
    const reason = 'unexpected-shape';
    expect(product({ status: 1, product: { code: '96385074' } })).toEqual({ kind: 'unusable', reason });
    expect(product({ status: 1, product: {} })).toEqual({ kind: 'unusable', reason });
  });

  it.each([
    ['<!DOCTYPE html><html>', 'html'],
    ['\n <html>', 'html'],
    ['{"code":"3017', 'broken-json'],
    ['', 'broken-json'],
    ['[]', 'unexpected-shape'],
    ['null', 'unexpected-shape'],
    ['{"status":"yes"}', 'unexpected-shape'],
    ['{"status":1,"product":"none"}', 'unexpected-shape'],
  ])('calls %j %s', (text, reason) => {
    expect(readProductAnswer({ status: 200, text }, CODE)).toEqual({ kind: 'unusable', reason });
    if (text !== '{"status":"yes"}') expect(readSearchAnswer({ status: 200, text }).kind).toBe('unusable');
  });
});

describe('readSearchAnswer', () => {
  it('keeps the documents and drops what is none', () => {
    const text = JSON.stringify({
      count: '2',
      page_count: 1,
      page_size: '24',
      products: [{ code: CODE }, null, 'x', []],
    });
    expect(readSearchAnswer({ status: 200, text })).toEqual({ kind: 'found', documents: [{ code: CODE }], count: 2 });
  });
});

describe('any answer at all', () => {
  const KINDS = ['found', 'gone', 'unusable'];
  const anyBody = fc.oneof(
    fc.json(),
    wildText(60),
    fc
      .record(
        {
          status: fc.constantFrom<unknown>(0, 1, '1', null, 'success', [], 1e300),
          code: fc.oneof(fc.constant(CODE), fc.jsonValue()),
          product: fc.oneof(fc.record({ code: fc.constantFrom<unknown>(CODE, 1, null) }), fc.jsonValue()),
          products: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
          count: fc.jsonValue(),
        },
        { requiredKeys: [] },
      )
      .map((body) => JSON.stringify(body)),
  );

  it('is read as one of the outcomes, and nothing is thrown', () => {
    fc.assert(
      fc.property(anyBody, fc.constantFrom(200, 404), (text, status) => {
        expect(KINDS).toContain(readProductAnswer({ status, text }, CODE).kind);
        const found = readSearchAnswer({ status, text });
        expect(KINDS).toContain(found.kind);
        if (found.kind === 'found') {
          expect(found.count).toBeGreaterThanOrEqual(found.documents.length);
          expect(found.documents.every((document) => typeof document === 'object' && document !== null)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
