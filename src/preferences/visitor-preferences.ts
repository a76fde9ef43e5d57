import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { hasPreferences, NO_PREFERENCES, type Preferences } from '../food/preferences.ts';
import type { PreferenceCookie } from './preference-cookie.ts';
import { adoptPreferences, findAccountPreferences, replaceAccountPreferences } from './preference-store.ts';
import '../web/signed-in.ts';

/** Where the preferences of whoever asks are kept: in the account, else in a cookie. */
export class VisitorPreferences {
  readonly #database: Database;
  readonly #cookie: PreferenceCookie;

  constructor(database: Database, cookie: PreferenceCookie) {
    this.#database = database;
    this.#cookie = cookie;
  }

  async find(request: FastifyRequest): Promise<Preferences> {
    const { account } = request;
    const found = account ? await findAccountPreferences(this.#database, account.id) : this.#cookie.read(request);
    return found ?? NO_PREFERENCES;
  }

  /** True for a visitor without an account whose pages are made for their preferences. */
  areInCookie(request: FastifyRequest): boolean {
    return request.account === null && this.#cookie.read(request) !== undefined;
  }

  async replace(request: FastifyRequest, reply: FastifyReply, preferences: Preferences): Promise<void> {
    if (request.account) await replaceAccountPreferences(this.#database, request.account.id, preferences);
    else if (hasPreferences(preferences)) this.#cookie.write(reply, preferences);
    else this.#cookie.clear(reply);
  }

  /** On signing in: an account without preferences takes those of the cookie, which has then done its work. */
  async adopt(request: FastifyRequest, reply: FastifyReply, accountId: number): Promise<void> {
    const preferences = this.#cookie.read(request);
    if (preferences === undefined) return;
    if (await adoptPreferences(this.#database, accountId, preferences)) this.#cookie.clear(reply);
  }
}
