import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { LONGEST_ADDRESS } from './addresses.ts';
import { readLocalAddress } from './read-parameters.ts';

const SITE = 'https://site.example';

/** Pieces that make browsers leave a site, in any order. */
const trap = fc
  .array(
    fc.constantFrom(
      '/', '//', '\\', '.', '..', '/./', '/../', '%2f', '%5c', '%2e', '%09', '\t', '\n', '\r', '\u0000', ' ', ':', '@', '?', '#',
      'https:', 'javascript:', 'evil.example', '/evil.example', '[', '::1', '\u3002', '\uff0f', '\u00ad', '\ud800', 'é',
    ), // biome-ignore format: many short pieces
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  trap,
  trap.map((text) => `/${text}`),
  wildText(30),
  fc.webUrl(),
);

function isSameOrigin(address: string): boolean {
  return new URL(address, SITE).origin === SITE;
}

describe('readLocalAddress', () => {
  it('never leads to another site, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const address = readLocalAddress(text);
        if (address === null) return;
        expect(address).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
        expect(isSameOrigin(address)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives back what it gave', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const address = readLocalAddress(text);
        if (address !== null && address.length <= LONGEST_ADDRESS) expect(readLocalAddress(address)).toBe(address);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    '/./\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
    '//',
    '//[',
    `/${'a'.repeat(LONGEST_ADDRESS)}`,
  ])('refuses "%s"', (text) => {
    expect(readLocalAddress(text)).toBeNull();
  });

  it.each([undefined, null, 3, {}, { suite: '/' }, [[]], ['/compte', '//evil.example']])('refuses %j', (raw) => {
    expect(readLocalAddress(raw)).toBeNull();
  });

  it.each([
    ['/', '/'],
    ['/mes-produits?page=2#p123', '/mes-produits?page=2#p123'],
    ['/recherche?q=p%C3%A2te%20%26%20beurre&tri=note', '/recherche?q=p%C3%A2te%20%26%20beurre&tri=note'],
    ['/recherche?q=pâte', '/recherche?q=p%C3%A2te'],
    ['/a/../compte', '/compte'],
    ['/recherche?suite=//evil.example', '/recherche?suite=//evil.example'],
    [['/compte', '/mes-produits'], '/mes-produits'],
  ])('leads from %j to "%s"', (raw, address) => {
    expect(readLocalAddress(raw)).toBe(address);
  });

  it.each(['/\t/evil.example', '/\n/evil.example', '/\r\n/evil.example', '\t//evil.example', '/%2F/evil.example'])(
    'stays on the site for %j',
    (text) => {
      const address = readLocalAddress(text);
      expect(address === null || isSameOrigin(address)).toBe(true);
    },
  );
});
