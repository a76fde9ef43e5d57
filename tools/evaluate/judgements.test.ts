import { describe, expect, it } from 'vitest';
import { buildCode } from '../../test/support/build-product.ts';
import {
  addJudgements,
  findIn,
  formatJudgements,
  type Judgement,
  parseJudgements,
  type Verdict,
} from './judgements.ts';

const judge = (product: number, swap: number, verdict: Verdict = 'good'): Judgement => ({
  product: buildCode(product),
  swap: buildCode(swap),
  verdict,
  why: 'same kind',
  names: `${product} -> ${swap}`,
});
const lines = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const parse = (text: string) => parseJudgements(text, 'swaps.jsonl');

describe('the file of judgements', () => {
  it('gives back what was written, sorted by product, then by swap', () => {
    const text = formatJudgements([judge(2, 1), judge(1, 3), judge(1, 2)]);
    expect(parse(text)).toEqual([judge(1, 2), judge(1, 3), judge(2, 1)]);
    expect(parse('')).toEqual([]);
  });

  it.each([
    ['no JSON', `${lines(judge(1, 2))}{oops\n`, /^swaps\.jsonl:2: no JSON: /],
    ['an unknown verdict', lines({ ...judge(1, 2), verdict: 'bad' }), /^swaps\.jsonl:1: verdict: .*good.*acceptable/],
    ['no reason', lines({ ...judge(1, 2), why: '' }), /^swaps\.jsonl:1: why: /],
    ['no bar code', lines({ ...judge(1, 2), swap: 'Nutella' }), /^swaps\.jsonl:1: swap: no bar code/],
    ['a field too many', lines({ ...judge(1, 2), note: '' }), /^swaps\.jsonl:1: the line: .*note/],
    ['the same pair again', lines(judge(1, 2), judge(1, 2, 'wrong')), /is judged twice/],
    ['another order', lines(judge(2, 1), judge(1, 2)), /must stand before/],
  ])('is refused with %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

describe('adding judgements', () => {
  it('keeps those known', () => {
    const all = addJudgements([judge(1, 2)], [judge(1, 3, 'wrong')], { replace: false });
    const find = findIn(all);
    expect(find(buildCode(1), buildCode(2))?.verdict).toBe('good');
    expect(find(buildCode(1), buildCode(3))?.verdict).toBe('wrong');
    expect(find(buildCode(2), buildCode(1))).toBeUndefined();
  });

  it('judges a pair again only when told to', () => {
    const [known, again] = [[judge(1, 2)], [judge(1, 2, 'wrong')]];
    expect(() => addJudgements(known, again, { replace: false })).toThrow(/already.*--replace[\s\S]*1 -> 2/);
    expect(addJudgements(known, again, { replace: true })).toEqual(again);
  });

  it('refuses two verdicts on one pair at once', () => {
    const twice = [judge(1, 2), judge(1, 2, 'wrong')];
    expect(() => addJudgements([], twice, { replace: true })).toThrow(/twice[\s\S]*1 -> 2/);
  });
});
