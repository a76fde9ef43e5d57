import { parse } from 'node:querystring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasPreferences, type Preferences } from '../food/preferences.ts';
import { readPreferences, writePreferences } from './read-preferences.ts';

const DAYS = 365;

/**
 * The preferences of a visitor without an account, in a signed cookie, as the fields of the form that they were
 * typed in. Over TLS it bears the prefix `__Host-`, like the cookie of a session.
 */
export class PreferenceCookie {
  readonly #name: string;
  readonly #secure: boolean;

  constructor(options: { readonly secure: boolean }) {
    this.#secure = options.secure;
    this.#name = options.secure ? '__Host-preferences' : 'preferences';
  }

  /** `undefined` where there is none, or none that we have signed. */
  read(request: FastifyRequest): Preferences | undefined {
    const cookie = request.cookies[this.#name];
    if (cookie === undefined) return undefined;
    const { valid, value } = request.unsignCookie(cookie);
    if (!valid) return undefined;
    const preferences = readPreferences(parse(Buffer.from(value, 'base64url').toString('utf8')));
    return hasPreferences(preferences) ? preferences : undefined;
  }

  write(reply: FastifyReply, preferences: Preferences): void {
    const value = Buffer.from(writePreferences(preferences)).toString('base64url');
    reply.setCookie(this.#name, value, { ...this.#options(), signed: true, maxAge: DAYS * 24 * 3_600 });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.#name, this.#options());
  }

  #options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#secure } as const;
  }
}
