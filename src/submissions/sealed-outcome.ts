import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** What a form led to: the address, and the cookies that came with it. */
export interface Outcome {
  readonly location: string;
  readonly cookies: readonly string[];
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one form, made of what only its sender has: the database holds outcomes that it cannot read. */
export function outcomeKey(secret: string, form: string): Buffer {
  return createHmac('sha256', secret).update(`outcome\0${form}`).digest();
}

export function sealOutcome(outcome: Outcome, key: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(outcome), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** Throws when it was sealed with another key, or changed since. */
export function openOutcome(sealed: string, key: Buffer): Outcome {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as Outcome;
}
