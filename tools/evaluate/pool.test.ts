import { describe, expect, it } from 'vitest';
import { buildCode } from '../../test/support/build-product.ts';
import { readFilledPool } from './pool.ts';

const food = (number: number, name: string, brand: string | null = null) => ({ code: buildCode(number), name, brand });
const sheet = (...candidates: object[]) =>
  `${JSON.stringify({ product: food(1, 'Nutella', 'Ferrero'), candidates })}\n`;

describe('a pool that comes back from a reader', () => {
  it('gives its verdicts, and how many pairs are without', () => {
    const text = sheet(
      { ...food(2, 'Noisettes'), verdict: 'wrong', why: ' no spread ' },
      { ...food(3, 'Nocciolata', 'Rigoni'), verdict: '', why: '' },
    );
    expect(readFilledPool(text, 'pool.jsonl')).toEqual({
      judgements: [
        {
          product: buildCode(1),
          swap: buildCode(2),
          verdict: 'wrong',
          why: 'no spread',
          names: 'Nutella (Ferrero) -> Noisettes',
        },
      ],
      left: 1,
    });
  });

  it.each([
    ['without a word why', { ...food(2, 'Noisettes'), verdict: 'wrong', why: ' ' }, /Noisettes.*without a word why/],
    [
      'with a verdict of its own',
      { ...food(2, 'Noisettes'), verdict: 'meh', why: 'x' },
      /^pool\.jsonl:1: candidates\.0\.verdict/,
    ],
  ])('is refused %s', (_, candidate, message) => {
    expect(() => readFilledPool(sheet(candidate), 'pool.jsonl')).toThrow(message);
  });
});
