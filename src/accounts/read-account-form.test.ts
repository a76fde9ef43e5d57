import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSignUpErrors, readAccountForm, readPassword } from './read-account-form.ts';

const GOOD = { email: 'camille@exemple.fr', displayName: 'Camille', password: 'une phrase entière' };
const errorsOf = (changes: Record<string, unknown>) => findSignUpErrors(readAccountForm({ ...GOOD, ...changes }));

describe('readAccountForm', () => {
  it('reads what was typed, the swap to keep and the page wanted', () => {
    const typed = readAccountForm({
      email: ' camille@exemple.fr ',
      displayName: ' Camille\n  D. ',
      password: ' avec  espaces ',
      remplace: '3017620422003',
      par: '12345670',
      suite: '/mes-produits?page=2',
      rester: 'oui',
    });
    expect(typed).toEqual({
      form: {
        email: 'camille@exemple.fr',
        displayName: 'Camille D.',
        stays: true,
        errors: {},
        wanted: { replaced: '3017620422003', chosen: '12345670' },
        next: '/mes-produits?page=2',
      },
      password: ' avec  espaces ',
    });
  });

  it('leads to no other site and keeps no half of a swap', () => {
    const { form } = readAccountForm({ ...GOOD, suite: '//evil.example', remplace: '3017620422003' });
    expect(form).toMatchObject({ wanted: null, next: null });
  });

  it('never throws, bounds what it shows again, and has no place for the password among it', () => {
    const fields = fc.constantFrom('email', 'displayName', 'suite', 'remplace', 'par');
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fields, fc.anything()),
        fc.string({ minLength: 300, maxLength: 900 }),
        (raw, some, long) => {
          readAccountForm(raw);
          const { form } = readAccountForm({ ...some, password: 'motdepassesecret' });
          expect(JSON.stringify(form)).not.toContain('motdepassesecret');
          const bounded = readAccountForm({ email: long, displayName: long }).form;
          expect(bounded.email.length).toBeLessThanOrEqual(300);
          expect(bounded.displayName.length).toBeLessThanOrEqual(300);
        },
      ),
    );
  });
});

describe('findSignUpErrors', () => {
  it('finds none in a good form, with or without a name', async () => {
    expect(await errorsOf({})).toEqual({});
    expect(await errorsOf({ displayName: '' })).toEqual({});
  });

  it('tells all of an empty form at once', async () => {
    expect(Object.keys(await findSignUpErrors(readAccountForm(undefined))).sort()).toEqual(['email', 'password']);
  });

  it.each([
    '',
    'camille',
    'camille@',
    '@exemple.fr',
    'camille@exemple',
    'a b@exemple.fr',
    'a@b.fr, c@d.fr',
    `${'a'.repeat(250)}@b.fr`,
    ['x'],
    3,
  ])('asks for another e-mail address than %j', async (email) => {
    expect(Object.keys(await errorsOf({ email }))).toEqual(['email']);
  });

  it.each(['camille+courses@exemple.fr', 'C.D@mail.exemple.co.uk', 'camille_d@exemple.museum'])(
    'takes the address %s',
    async (email) => {
      expect(await errorsOf({ email })).toEqual({});
    },
  );

  it('takes a name of 60 characters, however they are encoded, and not of 61', async () => {
    expect(await errorsOf({ displayName: '😀'.repeat(60) })).toEqual({});
    expect(await errorsOf({ displayName: 'a'.repeat(61) })).toEqual({
      displayName: expect.objectContaining({ fr: expect.stringContaining('60') }),
    });
  });
});

describe('readPassword', () => {
  it('takes text as typed and nothing else', () => {
    expect(readPassword('  é\t')).toBe('  é\t');
    for (const raw of [undefined, null, 3, ['motdepasse'], { a: 1 }]) expect(readPassword(raw)).toBe('');
  });
});
