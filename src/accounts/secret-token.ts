import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[\w-]{43}$/;

/** 256 random bits, ready for a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is stored in its place. A token of 256 random bits cannot be guessed: a plain digest is enough. */
export function digestToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
