import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedFields } from './typed-fields.ts';

describe('readTypedFields', () => {
  it('keeps what was typed, in order, without the proof, and names passwords only', () => {
    const body = {
      _csrf: 'proof',
      email: 'a@b.fr',
      suite: '/compte',
      current: 'x',
      password: 'y',
      magasin: ['A', 'B'],
    };
    expect(readTypedFields(body)).toEqual({
      email: 'a@b.fr',
      passwords: ['current', 'password'],
      others: [
        ['suite', '/compte'],
        ['magasin', 'A'],
        ['magasin', 'B'],
      ],
    });
  });

  it('reads any body, and never hands out what stood in the field of a password', () => {
    const names = fc.constantFrom('password', 'current', 'currentPassword', 'newPassword', 'mot-de-passe');
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(names, fc.constant('planted secret')), (raw, secrets) => {
        readTypedFields(raw);
        expect(JSON.stringify(readTypedFields({ nom: 'x', ...secrets }))).not.toContain('planted secret');
      }),
    );
  });
});
