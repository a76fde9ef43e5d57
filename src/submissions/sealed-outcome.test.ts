import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOutcome, outcomeKey, sealOutcome } from './sealed-outcome.ts';

const KEY = outcomeKey('secret', 'form');
const outcome = fc.record({ location: fc.string(), cookies: fc.array(fc.string()) });

describe('a sealed outcome', () => {
  it('is what was sealed, for who has the same key', () => {
    fc.assert(
      fc.property(outcome, (any) => {
        expect(openOutcome(sealOutcome(any, KEY), outcomeKey('secret', 'form'))).toEqual(any);
      }),
    );
  });

  it('opens for nobody else, and not once it was changed', () => {
    const sealed = sealOutcome({ location: '/compte', cookies: ['session=x'] }, KEY);
    for (const key of [outcomeKey('secret', 'other'), outcomeKey('other', 'form')]) {
      expect(() => openOutcome(sealed, key)).toThrow();
    }
    const bytes = Buffer.from(sealed, 'base64url');
    for (let n = 0; n < bytes.length; n++) {
      const changed = Buffer.from(bytes);
      changed[n] = (changed[n] ?? 0) ^ 1;
      expect(() => openOutcome(changed.toString('base64url'), KEY)).toThrow();
    }
    for (const cut of ['', 'x', sealed.slice(0, 20)]) expect(() => openOutcome(cut, KEY)).toThrow();
  });

  it('never looks the same twice, and shows nothing', () => {
    const one = { location: '/compte', cookies: ['session=x'] };
    expect(sealOutcome(one, KEY)).not.toBe(sealOutcome(one, KEY));
    expect(Buffer.from(sealOutcome(one, KEY), 'base64url').toString('latin1')).not.toContain('compte');
  });
});
