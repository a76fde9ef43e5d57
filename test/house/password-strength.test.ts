import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPasswordError } from '../../src/accounts/password-rules.ts';
import { judgePassword } from '../../src/web/assets/scripts/password-strength.js';

const OWNER = ['marie.lefebvre@exemple.fr', 'Marie'];

describe('the strength of a password, as the browser tells it,', () => {
  it.each([
    ['', 'none'],
    ['court', 'short'],
    ['onze lettre', 'short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'easy'],
    ['tartetartetartetarte', 'easy'],
    ['azertyuiopqsdfghjklm', 'easy'],
    ['abcdefghijkl0123456789', 'easy'],
    ['motdepasse12345', 'easy'],
    ['Mot de passe 2024!', 'easy'],
    ['marie.lefebvre.2024', 'easy'],
    ['beurre demi-sel', 'fair'],
    ['une tartine ronde', 'good'],
    ['une tartine au soleil du matin', 'good'],
    ['quatre croissants pour le train de midi', 'strong'],
    ['🥖🧈🍓🍯🥛🧀🍞🥐🍎🍐🍊🍋', 'fair'],
  ])('of "%s" is %s', (password, level) => {
    expect(judgePassword(password, OWNER)).toBe(level);
  });

  it('grows with each word', () => {
    expect(judgePassword('soupe tomate', [])).toBe('fair');
    expect(judgePassword('soupe tomate ronde', [])).toBe('good');
    expect(judgePassword('soupe tomate ronde chaude', [])).toBe('strong');
  });

  it('is none or short exactly where the server says that it is missing or too short', async () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(typed, async (password) => {
        const error = await findPasswordError(password, { email: 'x@y.example', displayName: null });
        const isShort = error !== null && /^(?:Choose|Too short)/.test(error.en);
        expect(['none', 'short'].includes(judgePassword(password, []))).toBe(isShort);
      }),
    );
  });
});
