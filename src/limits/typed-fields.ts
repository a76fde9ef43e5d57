import { asParameters } from '../web/read-parameters.ts';

/** What a visitor typed in a form, to be sent again later. */
export interface TypedFields {
  readonly email: string | null;
  /** Names of the fields that held a password: it is typed again, since no page of ours repeats one. */
  readonly passwords: readonly string[];
  /** Everything else, in order. */
  readonly others: readonly (readonly [name: string, value: string])[];
}

const PASSWORD = /^current|passw|mot-de-passe/i;

export function readTypedFields(body: unknown): TypedFields {
  const fields = Object.entries(asParameters(body)).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
  );
  const passwords = fields.map(([name]) => name).filter((name) => PASSWORD.test(name));
  return {
    email: fields.findLast(([name]) => name === 'email')?.[1] ?? null,
    passwords: [...new Set(passwords)],
    others: fields.filter(([name]) => name !== 'email' && name !== '_csrf' && !PASSWORD.test(name)),
  };
}
