import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPasswordError, LONGEST_PASSWORD } from './password-rules.ts';

const COLETTE = { email: 'colette.dupont@maraichers.fr', displayName: 'Colette D' };
const judge = async (password: string) => (await findPasswordError(password, COLETTE))?.fr ?? null;

describe('findPasswordError', () => {
  it('takes any characters, from 12 to 200 of them, spaces and signs included', async () => {
    const good = [
      'une tartine au soleil',
      'Zb7$kq!9Lm#2',
      'пирог с яблоками',
      '🥐🍓🧀🥖🍇🍋🥕🌽🍄🥦🍅🍒',
      '948 372 610 593',
      'tartine   de miel',
      'tartine\tde miel',
    ];
    for (const password of good) expect([password, await judge(password)]).toEqual([password, null]);
    const longest = 'des mots sans suite, '.repeat(20).slice(0, LONGEST_PASSWORD - 4);
    expect(await judge(`${longest}fin.`)).toBeNull();
  });

  it('counts characters, however they are encoded', async () => {
    expect(await judge('')).toBe('Choisissez un mot de passe.');
    expect(await judge('a'.repeat(11))).toContain('(il en a 11)');
    expect(await judge('😀'.repeat(11))).toContain('(il en a 11)');
    // "é" in two code points is one character, as it will be digested.
    expect(await judge('cafe\u0301'.repeat(2))).toContain('(il en a 8)');
    expect(await judge('x'.repeat(LONGEST_PASSWORD + 1))).toContain('Trop long\u00a0: 200');
  });

  it.each([
    'azertyuiop123',
    'motdepasse123!',
    'MotDePasse2026',
    'qwertyuiop[]',
    '123456789012',
    '210987654321',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '  password  1234',
    'unbelievable',
    'ＰＡＳＳＷＯＲＤ1234',
  ])('refuses what everybody tries first: %s', async (password) => {
    expect(await judge(password)).toContain('essaie en premier');
  });

  it.each([
    'colette.dupont',
    'Colette.Dupont1',
    'dupontcolette!!',
    'ColetteColette12',
    'maraichers2026',
    'Pur Beurre 2026',
    'purbeurrepurbeurre',
    'colette.dupont@maraichers.fr',
    'Maraîchers!!!!',
  ])('refuses what is made of the address, the name or the site: %s', async (password) => {
    expect(await judge(password)).toContain('il reprend');
  });

  it('lets a name stand among words of one’s own', async () => {
    expect(await judge('colette aime les groseilles')).toBeNull();
    expect(await judge('pur beurre et confiture d’abricot')).toBeNull();
  });

  it('never throws, and never repeats the password', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 220 }),
        fc.string({ maxLength: 40 }),
        async (password, email) => {
          const error = await findPasswordError(password, { email, displayName: null });
          if (error !== null && password.length > 6) expect(Object.values(error).join()).not.toContain(password);
        },
      ),
      { numRuns: 60 },
    );
  });
});
