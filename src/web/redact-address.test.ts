import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactAddress } from './redact-address.ts';

describe('redactAddress', () => {
  it.each([
    ['/compte/adresse/confirmer?jeton=s3cret', '/compte/adresse/confirmer?jeton=[left out]'],
    ['/x?a=1&jeton=s3cret&b=2', '/x?a=1&jeton=[left out]&b=2'],
    ['/x?jeton=s3cret&jeton=s3cret', '/x?jeton=[left out]&jeton=[left out]'],
    ['/x?%6Aeton=s3cret', '/x?%6Aeton=[left out]'],
    ['/x?%zz=s3cret', '/x?%zz=[left out]'],
    ['/x?jeton=a?jeton=s3cret', '/x?jeton=[left out]'],
    ['/recherche?q=jeton', '/recherche?q=jeton'],
    ['/recherche', '/recherche'],
    ['/', '/'],
  ])('%s', (address, written) => {
    expect(redactAddress(address)).toBe(written);
  });

  it('leaves a token out wherever it stands', () => {
    const parts = fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 });
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const address = `/x?${[...before, 'jeton=S3CRET-TOKEN', ...after].join('&')}`;
        expect(redactAddress(address)).not.toContain('S3CRET-TOKEN');
      }),
    );
  });
});
