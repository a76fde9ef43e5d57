import type { Queryable } from '../database/database.ts';
import { readSyncTimes } from './health-store.ts';

/** What the database knows of the whole site. */
export interface StoredFigures {
  /** False when they could not be read: nothing else is told then. */
  readonly known: boolean;
  readonly products: readonly { readonly grade: string; readonly products: number }[];
  readonly lastSync: Date | null;
  readonly mailsWaiting: number;
  /** Products by outcome; `null`: no run has ended. */
  readonly lastRun: Readonly<Record<string, number>> | null;
}

export const NOTHING_KNOWN: StoredFigures = {
  known: false,
  products: [],
  lastSync: null,
  mailsWaiting: 0,
  lastRun: null,
};

export async function readStoredFigures(database: Queryable): Promise<StoredFigures> {
  const products = await database.query<{ grade: string; products: number }>(
    `select case when withdrawn_at is not null then 'withdrawn' else coalesce(grade, 'none') end as grade,
       count(*)::int as products
     from product group by 1 order by 1`,
  );
  const { lastDone } = await readSyncTimes(database);
  const [lastRun] = await database.query<Record<string, number>>(
    `select updated, unchanged, withdrawn, failed from sync_run where finished_at is not null order by id desc limit 1`,
  );
  const [mail] = await database.query<{ waiting: number }>(
    `select count(*)::int as waiting from mail where state = 'waiting'`,
  );
  return { known: true, products, lastSync: lastDone, mailsWaiting: mail?.waiting ?? 0, lastRun: lastRun ?? null };
}
