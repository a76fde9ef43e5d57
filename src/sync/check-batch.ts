import type { Database } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import type { OffClient } from '../off/off-client.ts';
import { productIndexer } from './index-products.ts';
import { readNamesOf } from './live-product-store.ts';
import type { PatientAsker } from './patient-asker.ts';
import { type CheckedProduct, readCheckedProduct, readCheckedProducts } from './read-checked-product.ts';
import { markChecked } from './refresh-queue-store.ts';
import { mergeProducts } from './staging-store.ts';
import { addSyncCounts, type SyncCounts } from './sync-run-store.ts';
import { welcomeBack, withdrawProducts } from './withdrawal-store.ts';

export interface CheckTools {
  readonly database: Database;
  readonly client: OffClient;
  readonly asker: PatientAsker;
  readonly now: () => number;
  readonly runId: number;
  /** May so many products be taken out, besides those of the run so far? */
  readonly mayWithdraw: (count: number) => boolean;
}

export type BatchOutcome =
  /** `unanswered`: codes of which nothing could be learnt. */
  | { readonly kind: 'checked'; readonly counts: SyncCounts; readonly unanswered: readonly Barcode[] }
  | {
      readonly kind: 'unanswered';
      readonly reason: string;
      /** True when one product of the batch may be what the server stumbles over. */
      readonly perhapsOneOfThem: boolean;
    }
  | { readonly kind: 'out-of-time' };

/** Asks Open Food Facts for some of our products in one request, and makes ours like its. */
export async function checkBatch(codes: readonly Barcode[], tools: CheckTools): Promise<BatchOutcome> {
  const { asker, client } = tools;
  const answer = await asker.ask('search', () => client.fetchProducts(codes));
  if (answer.kind === 'out-of-time') return answer;
  if (answer.kind !== 'found') {
    const perhapsOneOfThem = answer.kind === 'unusable' || answer.reason === 'server-error';
    return { kind: 'unanswered', reason: answer.reason, perhapsOneOfThem };
  }
  const read = readCheckedProducts(answer.documents, codes);
  const unanswered: Barcode[] = [];
  for (const code of codes.filter((asked) => !read.has(asked))) {
    const checked = await checkMissing(code, tools);
    if (checked === 'out-of-time') break;
    if (checked === 'unanswered') unanswered.push(code);
    else read.set(code, checked);
  }
  return write(read, unanswered, tools);
}

/** Not among the results of a search does not mean gone: the product itself is asked for. */
async function checkMissing(
  code: Barcode,
  { asker, client }: CheckTools,
): Promise<CheckedProduct | 'unanswered' | 'out-of-time'> {
  const answer = await asker.ask('product', () => client.fetchProduct(code));
  switch (answer.kind) {
    case 'found':
      return readCheckedProduct(answer.document);
    case 'gone':
      return { kind: 'withdrawn' };
    case 'out-of-time':
      return answer.kind;
    default:
      return answer.reason === 'other-product-type' ? { kind: 'withdrawn' } : 'unanswered';
  }
}

/** Products, dates and counts in one transaction: after a crash all are there or none is. */
async function write(
  read: ReadonlyMap<Barcode, CheckedProduct>,
  unanswered: readonly Barcode[],
  { database, now, runId, mayWithdraw }: CheckTools,
): Promise<BatchOutcome> {
  const withdrawn = [...read].flatMap(([code, { kind }]) => (kind === 'withdrawn' ? [code] : []));
  const refused = withdrawn.length > 0 && !mayWithdraw(withdrawn.length) ? withdrawn : [];
  const answered = [...read.keys()].filter((code) => !refused.includes(code));
  const products = [...read.values()].flatMap((checked) => (checked.kind === 'product' ? [checked.product] : []));
  const odd = [...read.values()].filter(({ kind }) => kind === 'odd').length;
  const at = new Date(now());
  const counts = await database.transaction(async (transaction) => {
    await welcomeBack(
      transaction,
      products.map(({ code }) => code),
    );
    const names = await readNamesOf(
      transaction,
      products.flatMap(({ categories }) => categories),
    );
    const merged = await mergeProducts(transaction, products.map(productIndexer(names)));
    const marked = await withdrawProducts(
      transaction,
      (refused.length > 0 ? [] : withdrawn).map((code) => ({ code, at })),
    );
    await markChecked(transaction, answered, at);
    const updated = merged.new + merged.changed;
    const done: SyncCounts = {
      checked: answered.length,
      updated,
      withdrawn: marked.length,
      failed: odd,
      unchanged: answered.length - updated - marked.length - odd,
    };
    await addSyncCounts(transaction, runId, done);
    return done;
  });
  return { kind: 'checked', counts, unanswered: [...unanswered, ...refused] };
}
