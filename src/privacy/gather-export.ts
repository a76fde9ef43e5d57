import { requireAccountSheet } from '../accounts/account-store.ts';
import { listSessions } from '../accounts/session-store.ts';
import { findBasket, listBaskets } from '../basket/basket-store.ts';
import type { Queryable } from '../database/database.ts';
import { listKeptSwaps } from '../favourites/kept-swap-store.ts';
import { listMailTo } from '../mail/mail-store.ts';
import { findAccountPreferences } from '../preferences/preference-store.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from './export-format.ts';

/** Everything that is held about one account, ready to be written as JSON. */
export async function gatherExport(database: Queryable, accountId: number, now: Date) {
  const account = await requireAccountSheet(database, accountId);
  const [sessions, mails, swaps, preferences, summaries] = await Promise.all([
    listSessions(database, accountId),
    listMailTo(database, accountId, account.email),
    listKeptSwaps(database, accountId, EVERY),
    findAccountPreferences(database, accountId),
    listBaskets(database, accountId),
  ]);
  const baskets = await Promise.all(summaries.map(({ id }) => findBasket(database, accountId, id)));
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: now,
    account,
    keptSwaps: swaps.map(({ replaced, chosen, keptAt }) => ({
      replaced: nameOf(replaced),
      chosen: nameOf(chosen),
      keptAt,
    })),
    preferences: preferences ?? null,
    baskets: baskets.flatMap((basket) =>
      basket ? [{ name: basket.name, savedAt: basket.savedAt, lines: basket.lines }] : [],
    ),
    sessions: sessions.map(({ id: _id, ...session }) => session),
    mails,
  };
}

const EVERY = { limit: 100_000, offset: 0 };

function nameOf({ code, name, brand, quantity, grade }: Awaited<ReturnType<typeof listKeptSwaps>>[number]['chosen']) {
  return { code, name, brand, quantity, grade };
}
